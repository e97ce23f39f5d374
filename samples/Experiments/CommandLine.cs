using System.CommandLine;
using System.Globalization;
using Experiments.Report;
using Experiments.Running;
using FashionMnist.Data;
using FashionMnist.Training;
using NetGen.Training;

namespace Experiments;

/// <summary>The program's command line: lists the experiments, or runs one.</summary>
public static class CommandLine
{
    private const int Failed = 1, Interrupted = 130;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The command line without the program's name.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <returns>The exit code: 0, 1 after an error that was explained, 130 after Ctrl-C.</returns>
    public static Task<int> Run(string[] arguments, TextWriter output, TextWriter error)
    {
        Argument<string?> name = new("name")
        {
            HelpName = "NAME",
            Description = "the experiment; without it, all are listed",
            DefaultValueFactory = _ => null,
        };
        Option<int?> images = Number<int?>("--images", "training images to use, the first ones [default: the experiment's]", null);
        Option<int?> epochs = Number<int?>("--epochs", "passes over them [default: the experiment's]", null);
        Option<double?> minutes = Number<double?>("--minutes", "stop training after this time at the latest [default: no limit]", null);
        Option<int?> batch = Number<int?>("--batch", "images per step [default: the experiment's]", null);
        Option<int> test = Number("--test", "test images to use, the first ones", 2000);
        Option<int> threads = Number("--threads", "threads for torch", Environment.ProcessorCount);
        foreach (var option in (Option[])[images, epochs, minutes, batch, test, threads]) AboveZero(option);
        Option<long> seed = Number("--seed", "decides first weights, order, augmentation and dropout", 1L);
        Option<string> data = Folder("--data", "folder of the four gzipped IDX files", FashionData.DefaultFolder);
        Option<string> folder = Folder("--output", "folder for a folder of each experiment", DefaultFolder);
        RootCommand command = new("Trains small networks on Fashion-MNIST to see what the papers say.")
        {
            name, images, epochs, minutes, batch, test, seed, threads, data, folder,
        };
        command.SetAction((parsed, cancel) => Guard(error, () =>
        {
            if (parsed.GetValue(name) is not { } asked)
            {
                Summary.List(output);
                return 0;
            }

            if (ExperimentTable.All.FirstOrDefault(e => e.Name == asked) is not { } experiment)
            {
                string names = string.Join(", ", ExperimentTable.All.Select(e => e.Name));
                error.WriteLine($"error: there is no experiment '{asked}'; there are {names}.");
                return Failed;
            }

            RunOptions options = new(
                parsed.GetValue(data)!, Path.Combine(Path.GetFullPath(parsed.GetValue(folder)!), experiment.Name),
                parsed.GetValue(images) ?? experiment.Images, parsed.GetValue(epochs) ?? experiment.Epochs, parsed.GetValue(minutes),
                parsed.GetValue(batch) ?? experiment.Batch, parsed.GetValue(test), parsed.GetValue(seed), parsed.GetValue(threads));
            Summary.Show(new Contest(experiment, options, output).Run(cancel), output);
            return 0;
        }));
        return command.Parse(arguments).InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
    }

    private static Option<T> Number<T>(string name, string description, T value) => Option(name, "N", description, value);

    private static Option<string> Folder(string name, string description, string value) => Option(name, "DIR", description, value);

    private static Option<T> Option<T>(string name, string helpName, string description, T value)
    {
        Option<T> option = new(name) { HelpName = helpName, Description = description };
        if (value is not null) option.DefaultValueFactory = _ => value;
        return option;
    }

    /// <summary><c>artifacts/experiments</c> of the repository that the program was built in.</summary>
    private static string DefaultFolder { get; } = Path.Combine(Path.GetDirectoryName(TrainingOptions.DefaultOutputFolder)!, "experiments");

    private static void AboveZero(Option option) => option.Validators.Add(result =>
    {
        if (result.Tokens is not [var token]) return;
        bool isNumber = double.TryParse(token.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        if (!isNumber || value <= 0 || !double.IsFinite(value))
            result.AddError($"{option.Name} must be a number above 0, not '{token.Value}'.");
    });

    private static Task<int> Guard(TextWriter error, Func<int> action) => Task.Run(() =>
    {
        try
        {
            return action();
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Stopped. Nothing was written.");
            return Interrupted;
        }
        catch (Exception failure)
            when (failure
                    is DataException
                        or DivergedException
                        or TorchFailedException
                        or IOException
                        or UnauthorizedAccessException
                        or DllNotFoundException)
        {
            error.WriteLine($"error: {failure.Message}");
            return Failed;
        }
    });
}
