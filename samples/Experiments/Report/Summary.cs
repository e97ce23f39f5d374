using Experiments.Running;
using NetGen.Training;
using Spectre.Console;

namespace Experiments.Report;

/// <summary>What the program prints and writes.</summary>
internal static class Summary
{
    /// <summary>Prints the experiments.</summary>
    public static void List(TextWriter output)
    {
        foreach (var experiment in ExperimentTable.All)
        {
            string networks = string.Join("; ", experiment.Contestants.Select(c => c.Name));
            output.WriteLine($"{experiment.Name,-12} {experiment.Question}");
            output.WriteLine($"{"",-12} {experiment.Evidence}");
            output.WriteLine(Invariant($"{"",-12} {networks} on {experiment.Images:#,0} images, {Epochs(experiment.Epochs)}"));
            output.WriteLine();
        }

        output.WriteLine("Run one with ./build.sh experiments NAME; --help lists the options.");
    }

    /// <summary>Prints what came out, and writes the files.</summary>
    public static void Show(Results results, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
        });
        console.Profile.Width = 160;
        output.WriteLine();
        output.WriteLine(results.Experiment.Question);
        output.WriteLine(results.Experiment.Evidence);
        if (results.Experiment.ShowsGradients) console.Write(Tables.Gradients(results));
        console.Write(Tables.Outcomes(results));
        output.WriteLine(Basis(results));
        foreach (var (name, text) in Files(results))
        {
            string path = Path.Combine(results.Options.OutputFolder, name);
            AtomicFile.WriteText(path, text);
            output.WriteLine($"Wrote {path}");
        }
    }

    /// <summary>A number of epochs in words.</summary>
    public static string Epochs(int count) => Invariant($"{count} epoch{(count == 1 ? "" : "s")}");

    /// <summary>What the figures are figures of.</summary>
    private static string Basis(Results results)
    {
        string stopped = results.WasStopped ? Invariant($" of {results.PlannedSteps:#,0}: the time was over") : "";
        var curve = results.Outcomes[0].Curve;
        long latest = curve[^1].Images - (curve is [.., var before, _] ? before.Images : 0);
        return Invariant($"Each network saw {results.Images:#,0} training images in {results.Steps:#,0} steps{stopped}; ")
            + Invariant($"training figures are means of the last {latest:#,0} images, test figures of {results.Options.TestImages:#,0}.");
    }

    private static IEnumerable<(string Name, string Text)> Files(Results results)
    {
        foreach (var picture in Pictures.Of(results)) yield return picture;
        if (results.Experiment.ShowsGradients)
        {
            foreach (var outcome in results.Outcomes)
                yield return ($"gradients-{Pictures.FileName(outcome.Contestant.Name)}.csv", outcome.First.ToCsv());
        }

        yield return ("metrics.json", Metrics.Write(results));
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
