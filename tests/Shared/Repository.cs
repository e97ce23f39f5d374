namespace NetGen.Testing;

/// <summary>The checkout that the running tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of <c>NetGen.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the checkout, its parts separated by slashes.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NetGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No NetGen.sln in {AppContext.BaseDirectory} or above: tests run inside a checkout.");
    }
}
