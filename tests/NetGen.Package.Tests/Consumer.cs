namespace NetGen.Package.Tests;

/// <summary>A console project in a folder of its own that gets NetGen from the package alone, without a network connection.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public Consumer(PackedPackage package, string program)
    {
        // TorchSharp, where it is a dependency, was restored for the build of this repository: its folder serves as a feed.
        var restored = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var torchSharp = PackedPackage.TorchBackend == "TorchSharp" ? $"""<add key="restored" value="{restored}" />""" : "";
        folder.Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources>
                <clear />
                <add key="package" value="{package.Feed}" />
                {torchSharp}
              </packageSources>
            </configuration>
            """);
        folder.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NetGen" Version="{PackedPackage.Version}" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("Program.cs", program);
        File.Copy(Repository.PathOf("global.json"), folder.PathOf("global.json"));
    }

    public CommandResult Build() => Command.Run("dotnet", ["build", "-nologo", "-v", "quiet"], folder.FullName);

    public CommandResult Run() => Command.Run("dotnet", [folder.PathOf("bin/Debug/net10.0/Consumer.dll")], folder.FullName);

    public void Dispose() => folder.Dispose();
}
