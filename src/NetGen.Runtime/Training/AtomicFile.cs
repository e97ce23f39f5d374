namespace NetGen.Training;

/// <summary>
/// Writes files so that a crash, a kill or a full disk never leaves half a file, even if others write the same file at the same time.
/// </summary>
public static class AtomicFile
{
    /// <summary>
    /// Writes <paramref name="path"/> by way of a temporary file in the same folder that is moved into place when all of it has
    /// reached the disk. Until then an earlier file of that name stays as it was. Any number of threads, processes and containers may
    /// save to one file: a reader finds a whole file at any time, and the last one to finish wins.
    /// </summary>
    /// <remarks>
    /// A process that is killed leaves its temporary file: <c>netgen-</c>, 32 hexadecimal digits and <c>.tmp</c>. Saving removes those
    /// from the folder that are a day old and that no process has open.
    /// </remarks>
    /// <param name="path">The file to write; its folder is made when it's missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">
    /// The file can't be written (full disk, missing permission). The message names the file, the reason and what to do.
    /// </exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        string target = Path.GetFullPath(path);
        try
        {
            string folder = Path.GetDirectoryName(target)!;
            var made = MakeFolders(folder);
            DateTime saved;
            using (var unfinished = new UnfinishedFile(folder))
            {
                write(unfinished.Stream);
                saved = unfinished.MoveTo(target);
            }

            Posix.FlushFolder(folder);
            foreach (string parent in made) Posix.FlushFolder(parent);
            UnfinishedFile.RemoveStale(folder, saved);
        }
        catch (Exception failure) when (
            failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" })
        {
            // The last one is how .NET reports EFBIG: a limit on the size of files.
            throw new IOException(Explain(target, failure), failure);
        }
    }

    /// <summary>Writes a text file as UTF-8 without a byte order mark; see <see cref="Write(string, Action{Stream})"/>.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="text">Its content.</param>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>Makes the folder and those above it that are missing; returns the folders that got a new entry.</summary>
    private static List<string> MakeFolders(string folder)
    {
        var changed = new List<string>();
        for (string f = folder; !Directory.Exists(f) && Path.GetDirectoryName(f) is { } parent; f = parent) changed.Add(parent);
        Directory.CreateDirectory(folder);
        return changed;
    }

    private static string Explain(string target, Exception failure)
    {
        string kept = File.Exists(target) ? " The earlier file of that name is unchanged." : "";
        return $"{target} could not be written: {failure.Message.TrimEnd('.')}{FreeSpace(target)}.{kept} "
            + "Free some space, or choose another folder, and run again.";
    }

    private static string FreeSpace(string target)
    {
        try
        {
            long free = new DriveInfo(Path.GetDirectoryName(target)!).AvailableFreeSpace;
            return FormattableString.Invariant($" ({free / 1e6:0.0} MB free on that disk)");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "";
        }
    }
}
