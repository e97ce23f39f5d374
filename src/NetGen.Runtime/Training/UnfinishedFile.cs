using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace NetGen.Training;

/// <summary>A file that is still being written, under a name that no other writer has. It's removed unless it's moved into place.</summary>
internal sealed partial class UnfinishedFile : IDisposable
{
    /// <summary>After this long without a write, a file that no process has open is what a killed process left.</summary>
    internal static readonly TimeSpan StaleAfter = TimeSpan.FromDays(1);

    private static readonly EnumerationOptions s_filesButNoLinks = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Directory,
        IgnoreInaccessible = true,
    };

    private bool _isMoved;

    /// <summary>
    /// Makes a file. Its name is random and not derived from the process: two containers on one volume both have a process 1.
    /// </summary>
    /// <param name="folder">The folder that the file is for: only within one file system is a move atomic.</param>
    public UnfinishedFile(string folder)
    {
        FilePath = Path.Combine(folder, $"netgen-{Convert.ToHexString(RandomNumberGenerator.GetBytes(16)).ToLowerInvariant()}.tmp");
        // No other process may open it (an exclusive lock on Linux and macOS): RemoveStale sees by that that its writer is alive.
        Stream = new(FilePath, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16);
    }

    public string FilePath { get; }

    public FileStream Stream { get; }

    /// <summary>Gives the file its name, replacing an earlier one, after all of it has reached the disk.</summary>
    /// <returns>The time of its last write, by the clock of the file system.</returns>
    public DateTime MoveTo(string target)
    {
        Stream.Flush(flushToDisk: true);
        var written = File.GetLastWriteTimeUtc(Stream.SafeFileHandle);
        if (OperatingSystem.IsWindows())
        {
            // Windows moves no file that is open.
            Stream.Dispose();
            WindowsMove.Replace(FilePath, target);
        }
        else
        {
            // The lock stays until the file has its name, and readers of that name don't meet it.
            Posix.ShareLock(Stream.SafeFileHandle);
            File.Move(FilePath, target, overwrite: true);
        }

        _isMoved = true;
        return written;
    }

    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        catch (IOException) when (!_isMoved)
        {
            // What is left in the buffer doesn't fit on the disk: the failure of the write is the one to report.
        }
        finally
        {
            if (!_isMoved) Delete(FilePath);
        }
    }

    /// <summary>
    /// Removes what killed processes left in a folder: files named as ours that are older than <see cref="StaleAfter"/> and that no
    /// process has open. A writer may run in another container or on another machine, so neither process ids nor this machine's
    /// clock count.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="now">The time by the clock of the file system: that of a file just written there.</param>
    public static void RemoveStale(string folder, DateTime now)
    {
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("netgen-*.tmp", s_filesButNoLinks))
                if (OurName().IsMatch(file.Name) && now - file.LastWriteTimeUtc > StaleAfter) RemoveUnlessOpen(file.FullName);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The folder can't be listed. A left-over file harms nothing.
        }
    }

    private static void RemoveUnlessOpen(string path)
    {
        try
        {
            const FileOptions Delete = FileOptions.DeleteOnClose;
            using var stale = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, Delete);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Its writer lives, it's somebody else's, or another process was quicker.
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The failure that brought us here is the one to report; RemoveStale comes later.
        }
    }

    [GeneratedRegex(@"^netgen-[0-9a-f]{32}\.tmp\z", RegexOptions.CultureInvariant)]
    private static partial Regex OurName();
}
