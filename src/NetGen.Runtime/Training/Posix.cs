using System.Runtime.InteropServices;

namespace NetGen.Training;

/// <summary>What .NET has no call for on Linux and macOS. (The numbers are the same on both systems.)</summary>
internal static class Posix
{
    private const int ReadOnly = 0, LockShared = 1, LockNoWait = 4;

    /// <summary>
    /// Waits until a folder's entries are on the disk, so that a file just moved into it has its name after a power cut, too.
    /// Nothing happens on Windows, nor on a file system that can't do that (some network drives): the file itself is complete.
    /// </summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        int descriptor = Open(folder, ReadOnly);
        if (descriptor < 0) return;
        _ = Flush(descriptor);
        _ = Close(descriptor);
    }

    /// <summary>Turns the exclusive lock of an open file into one that others may share to read.</summary>
    public static void ShareLock(SafeHandle file) => _ = Lock(file, LockShared | LockNoWait);

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Flush(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "flock")]
    private static extern int Lock(SafeHandle file, int operation);
}
