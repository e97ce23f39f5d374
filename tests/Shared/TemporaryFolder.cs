namespace NetGen.Testing;

/// <summary>An empty folder outside the checkout, removed with all it holds when disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder's full path.</summary>
    public string FullName { get; } = Directory.CreateTempSubdirectory("netgen-").FullName;

    /// <summary>A path inside the folder.</summary>
    public string PathOf(string name) => Path.Combine(FullName, name);

    /// <summary>Writes a text file into the folder, and its subfolder where the name has one.</summary>
    public string Write(string name, string text)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
