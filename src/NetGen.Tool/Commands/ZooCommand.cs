using System.CommandLine;
using System.Globalization;
using NetGen.Zoo;

namespace NetGen.Tool;

/// <summary><c>netgen zoo</c>: runs every network of NetGen.Models and compares it with its oracle and published figures.</summary>
internal static class ZooCommand
{
    /// <summary>How many differences of one network are shown; the rest is counted.</summary>
    private const int Shown = 12;

    public static Command Create()
    {
        var names = new Argument<string[]>("networks")
        {
            Description = "names of classes, or parts of them; all where none is given",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("zoo", "Compares the networks of NetGen.Models with PyTorch's and the papers'; fails where one differs.")
        {
            names,
        };
        command.SetAction(parsed => UserException.Guard(() => Run(Select(parsed.GetValue(names) ?? []))));
        return command;
    }

    private static IReadOnlyList<ZooEntry> Select(string[] names)
    {
        bool Matches(ZooEntry entry, string name) => entry.Network.Name.Contains(name, StringComparison.OrdinalIgnoreCase);
        if (names.FirstOrDefault(n => !ZooTable.All.Any(e => Matches(e, n))) is { } unknown)
            throw new UserException($"there is no network '{unknown}'; there are {string.Join(", ", ZooTable.All)}");
        return names.Length == 0 ? ZooTable.All : [.. ZooTable.All.Where(e => names.Any(n => Matches(e, n)))];
    }

    private static void Run(IReadOnlyList<ZooEntry> entries)
    {
        if (LibtorchCheck.FindProblem() is { } problem) throw new UserException(problem);
        // Rows appear as they are done: a network takes seconds.
        Console.WriteLine(ZooColumns.Header());
        int agreeing = 0;
        foreach (var entry in entries)
        {
            var findings = Verifier.Verify(entry);
            var failed = findings.Where(f => !f.Agrees).ToList();
            if (failed.Count == 0) agreeing++;
            Console.WriteLine(ZooColumns.Row(entry, findings));
            foreach (var finding in failed.Take(Shown)) Console.WriteLine($"    {finding}");
            if (failed.Count > Shown) Console.WriteLine($"    and {failed.Count - Shown} more");
        }

        Console.WriteLine();
        string line = string.Create(CultureInfo.InvariantCulture, $"{agreeing} of {entries.Count} networks agree");
        Console.WriteLine(line);
        if (agreeing < entries.Count)
        {
            throw new UserException(
                $"{entries.Count - agreeing} of {entries.Count} networks differ from what they must be; see the differences above");
        }
    }
}
