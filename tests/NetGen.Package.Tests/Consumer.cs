namespace NetGen.Package.Tests;

/// <summary>Projects in a folder of their own that get NetGen from the package alone, without a network connection.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A console project of one file.</summary>
    public Consumer(PackedPackage package, string program)
        : this(
            package,
            [
                (
                    "Consumer.csproj",
                    Project("<TreatWarningsAsErrors>true</TreatWarningsAsErrors><NetGenCheckTorch>false</NetGenCheckTorch>")),
                ("Program.cs", program),
            ])
    {
    }

    /// <summary>Any files; projects among them get the feed that holds the package.</summary>
    public Consumer(PackedPackage package, IEnumerable<(string Path, string Text)> files)
    {
        _folder.Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <fallbackPackageFolders><add key="restored" value="{RestoredPackages}" /></fallbackPackageFolders>
              <packageSources>
                <clear />
                <add key="package" value="{package.Feed}" />
                <add key="restored" value="{RestoredPackages}" />
              </packageSources>
            </configuration>
            """);
        foreach (var (path, text) in files) _folder.Write(path, text);
        File.Copy(Repository.PathOf("global.json"), _folder.PathOf("global.json"));
    }

    /// <summary>
    /// The folder of the packages that this repository's own build restored, TorchSharp and libtorch among them:
    /// they are used where they are, so that nothing copies a gigabyte, and the folder serves as a feed.
    /// </summary>
    public static string RestoredPackages { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>A console project with the package, and without a libtorch.</summary>
    /// <param name="properties">More properties, as XML.</param>
    /// <param name="items">More items, as XML.</param>
    public static string Project(string properties = "<NetGenCheckTorch>false</NetGenCheckTorch>", string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            {properties}
            <UseAppHost>false</UseAppHost>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="NetGen" Version="{PackedPackage.Version}" />
            {items}
          </ItemGroup>
        </Project>
        """;

    public CommandResult Build(string project = ".", params string[] options) =>
        Command.Run("dotnet", ["build", project, "-nologo", "-v", "quiet", .. options], _folder.FullName);

    public void Write(string path, string text) => _folder.Write(path, text);

    public string PathOf(string path) => _folder.PathOf(path);

    public string Read(string path) => File.ReadAllText(_folder.PathOf(path));

    /// <summary>Names of the files next to the project file.</summary>
    public IEnumerable<string> Files => Directory.GetFiles(_folder.FullName).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    public bool Exists(string path) => File.Exists(_folder.PathOf(path));

    public CommandResult Run(string assembly = "bin/Debug/net10.0/Consumer.dll") =>
        Command.Run("dotnet", [_folder.PathOf(assembly)], _folder.FullName);

    public void Dispose() => _folder.Dispose();
}
