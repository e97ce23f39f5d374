namespace NetGen.Training;

/// <summary>Moves a file over another one on Windows, where that fails while a program has the other one open.</summary>
internal static class WindowsMove
{
    private const int MaxAttempts = 20, MaxWaitMilliseconds = 100;

    /// <summary>Tries again for about a second: a reader, another writer or a virus scanner has the file open for a moment only.</summary>
    /// <exception cref="IOException">The file stays open, or can't be replaced for another reason.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, as Windows reports most such cases.</exception>
    public static void Replace(string source, string target)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                File.Move(source, target, overwrite: true);
                return;
            }
            catch (Exception failure)
                when (attempt < MaxAttempts && failure is IOException or UnauthorizedAccessException && !Directory.Exists(target))
            {
                Thread.Sleep(Math.Min(1 << attempt, MaxWaitMilliseconds));
            }
        }
    }
}
