namespace NetGen.Training;

/// <summary>Writes files so that a crash, a kill or a full disk never leaves half a file behind.</summary>
public static class AtomicFile
{
    /// <summary>
    /// Writes <paramref name="path"/> by way of a temporary file in the same folder that is moved into place when all of it has
    /// reached the disk. Until then an earlier file of that name stays as it was.
    /// </summary>
    /// <param name="path">The file to write; its folder is made when it's missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The file can't be written (full disk, missing permission); the message names the file, the reason and what to do.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        var target = Path.GetFullPath(path);
        // The process id keeps two runs that share a folder from writing into each other's temporary file.
        var temporary = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException || failure is ArgumentOutOfRangeException { ParamName: "value" })
        {
            // The last one is how .NET reports EFBIG: a limit on the size of files.
            Discard(temporary);
            throw new IOException(Explain(target, failure), failure);
        }
        catch
        {
            Discard(temporary);
            throw;
        }
    }

    /// <summary>Writes a text file as UTF-8 without a byte order mark; see <see cref="Write(string, Action{Stream})"/>.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="text">Its content.</param>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The failure that brought us here is the one to report; a left-over temporary file harms nothing.
        }
    }

    private static string Explain(string target, Exception failure)
    {
        var kept = File.Exists(target) ? " The earlier file of that name is unchanged." : "";
        return $"{target} could not be written: {failure.Message.TrimEnd('.')}{FreeSpace(target)}.{kept} Free some space, or choose another folder, and run again.";
    }

    private static string FreeSpace(string target)
    {
        try
        {
            var free = new DriveInfo(Path.GetDirectoryName(target)!).AvailableFreeSpace;
            return FormattableString.Invariant($" ({free / 1e6:0.0} MB free on that disk)");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "";
        }
    }
}
