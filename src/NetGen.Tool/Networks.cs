using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Tool;

/// <summary>Finds networks in an assembly by the static <c>Graph</c> that NetGen gives each of them.</summary>
internal static class Networks
{
    /// <summary>The networks of NetGen.Models, or of another assembly, by name.</summary>
    /// <exception cref="UserException">The file is missing or isn't a .NET assembly.</exception>
    public static IReadOnlyList<(Type Type, NetworkGraph Graph)> In(FileInfo? assembly) =>
        [
            .. Load(assembly)
                .GetExportedTypes()
                .Select(t => (Type: t, Graph: GraphOf(t)))
                .Where(n => n.Graph is not null)
                .Select(n => (n.Type, n.Graph!))
                .OrderBy(n => n.Type.Name, StringComparer.Ordinal),
        ];

    /// <summary>One network by its class's name, in any case.</summary>
    /// <exception cref="UserException">There is none of that name.</exception>
    public static (Type Type, NetworkGraph Graph) Find(FileInfo? assembly, string name)
    {
        var all = In(assembly);
        return all.FirstOrDefault(n => string.Equals(n.Type.Name, name, StringComparison.OrdinalIgnoreCase)) is { Type: not null } found
            ? found
            : throw new UserException(
                $"there is no network '{name}'; there are {(all.Count == 0 ? "none" : string.Join(", ", all.Select(n => n.Type.Name)))}");
    }

    private static NetworkGraph? GraphOf(Type type) =>
        type.GetProperty("Graph", BindingFlags.Public | BindingFlags.Static) is { } property
        && property.PropertyType == typeof(NetworkGraph)
            ? (NetworkGraph?)property.GetValue(null)
            : null;

    private static Assembly Load(FileInfo? file)
    {
        if (file is null) return typeof(Models.GoogLeNet).Assembly;
        if (!file.Exists)
            throw new UserException($"{file.FullName} does not exist; name a built assembly, such as bin/Release/net10.0/MyNetworks.dll");
        try
        {
            return AssemblyLoadContext.Default.LoadFromAssemblyPath(file.FullName);
        }
        catch (BadImageFormatException)
        {
            throw new UserException(
                $"{file.FullName} is not a .NET assembly; name a built assembly, such as bin/Release/net10.0/MyNetworks.dll");
        }
    }
}

/// <summary>A mistake of the user's: the message is all there is to say.</summary>
internal sealed class UserException(string message) : Exception(message)
{
    /// <summary>
    /// Runs a command; a user's mistake, or a file that can't be written, becomes one line on standard error and exit code 1.
    /// </summary>
    public static int Guard(Action command)
    {
        try
        {
            command();
            return 0;
        }
        catch (Exception mistake) when (mistake is UserException or IOException)
        {
            Console.Error.WriteLine($"netgen: {mistake.Message}");
            return 1;
        }
    }
}
