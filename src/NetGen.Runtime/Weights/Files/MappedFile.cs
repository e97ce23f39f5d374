using System.IO.MemoryMappedFiles;

namespace NetGen.Files;

/// <summary>
/// A file mapped into memory. What is read is copied once, from the mapping to where it's wanted; nothing is allocated for what a file
/// claims. The file must not be truncated meanwhile (replacing it by a move, as <see cref="Training.AtomicFile"/> does, is fine).
/// </summary>
internal sealed class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;

    private MappedFile(string path, FileStream file)
    {
        (Path, Length) = (path, file.Length);
        _map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _map.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
    }

    public string Path { get; }

    public long Length { get; }

    /// <summary>Maps a file.</summary>
    /// <exception cref="WeightsException">It's missing, empty, no file or not readable.</exception>
    public static MappedFile Open(string path)
    {
        if (Directory.Exists(path)) throw new WeightsException($"{path} is a folder. Name the weights file in it.");
        if (!File.Exists(path))
        {
            throw new WeightsException(
                $"{path}: there is no such file (from {Environment.CurrentDirectory}). "
                    + "Check the path, or save or download the weights first.");
        }

        FileStream? file = null;
        try
        {
            // Before it's opened: a named pipe, whose length is 0, would wait for its writer for ever.
            var info = File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
            if (info.Length > 0) file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            if (file is not { CanSeek: true, Length: > 0 })
                throw new WeightsException($"{path} is empty. Its download or its writing was probably interrupted: take another copy.");
            return new(path, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or WeightsException)
        {
            file?.Dispose();
            if (failure is WeightsException) throw;
            throw new WeightsException(
                $"{path} can't be read: {failure.Message.TrimEnd('.')}. Check its permissions, and that the disk is there.",
                failure);
        }
    }

    /// <summary>A stream over a part of the mapping; reading from it copies straight from there.</summary>
    // This very class, and none derived from it: only UnmanagedMemoryStream itself reads into spans without a buffer between.
    public Stream Open(long position, long length) => new UnmanagedMemoryStream(_view.SafeMemoryMappedViewHandle, position, length);

    /// <summary>Copies bytes; both ends are inside the file.</summary>
    public void Read(long position, Span<byte> destination)
    {
        using var stream = Open(position, destination.Length);
        stream.ReadExactly(destination);
    }

    /// <summary>A copy of a part of the file.</summary>
    public byte[] Read(long position, long length)
    {
        byte[] bytes = new byte[length];
        Read(position, bytes);
        return bytes;
    }

    /// <summary>The begin of the file.</summary>
    public byte[] Head(int length) => Read(0, Math.Min(length, Length));

    /// <summary>Whether the part lies inside the file.</summary>
    public bool Holds(long position, long length) => position >= 0 && length >= 0 && position <= Length && length <= Length - position;

    /// <summary>The exception for a damaged file.</summary>
    /// <param name="where">Where in the file.</param>
    /// <param name="expected">What should be there.</param>
    /// <param name="found">What is there.</param>
    /// <param name="advice">What to do; another copy unless given.</param>
    /// <param name="cause">The failure below, if any.</param>
    public WeightsException Refuse(
        string where,
        string expected,
        string found,
        string advice = "The file is truncated or damaged: take another copy.",
        Exception? cause = null) => new($"{Path} can't be used: {where}: expected {expected}, found {found}. {advice} Nothing "
            + "was loaded.", cause);

    public void Dispose()
    {
        _view.Dispose();
        _map.Dispose();
    }
}
