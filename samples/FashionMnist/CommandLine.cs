using System.CommandLine;
using System.Globalization;
using FashionMnist.Data;
using FashionMnist.Training;
using NetGen.Onnx;
using NetGen.Training;
using Spectre.Console;
using static TorchSharp.torch;

namespace FashionMnist;

/// <summary>The program's command line: trains, or evaluates saved weights.</summary>
public static class CommandLine
{
    private const int Failed = 1, Interrupted = 130;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The command line without the program's name.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="prepare">What is done with the network before it is trained, such as registering hooks; null for nothing.</param>
    /// <returns>The exit code: 0, 1 after an error that was explained, 130 after Ctrl-C.</returns>
    public static Task<int> Run(string[] arguments, TextWriter output, TextWriter error, Action<FashionNet>? prepare = null)
    {
        Option<string> data = new("--data")
        {
            HelpName = "DIR",
            Description = "folder of the four gzipped IDX files",
            DefaultValueFactory = _ => FashionData.DefaultFolder,
        };
        Option<int> epochs = Positive("--epochs", "passes over the training images", 5);
        Option<int> batch = Positive("--batch", "images per step", 128);
        Option<long> seed = new("--seed")
        {
            HelpName = "N",
            Description = "decides first weights, order and augmentation: the same seed gives the same run",
            DefaultValueFactory = _ => 1,
        };
        Option<int> threads = Positive("--threads", "threads for torch", Environment.ProcessorCount);
        Option<double?> learningRate = new("--lr")
        {
            HelpName = "RATE",
            Description = "peak learning rate [default: as the network declares]",
        };
        Option<string> folder = new("--output")
        {
            HelpName = "DIR",
            Description = "folder for checkpoint, weights and picture",
            DefaultValueFactory = _ => TrainingOptions.DefaultOutputFolder,
        };
        Option<bool> resume = new("--resume") { Description = "go on from the checkpoint, and fail if there is none" };
        Option<bool> fresh = new("--fresh") { Description = "start over, replacing a checkpoint" };
        Option<string> weights = new("--weights")
        {
            HelpName = "FILE",
            Description = "the weights that training saved",
            DefaultValueFactory = _ => Path.Combine(TrainingOptions.DefaultOutputFolder, TrainingOptions.WeightsName),
        };
        learningRate.Validators.Add(result =>
        {
            if (result.Tokens is [var token]
                && !(double.TryParse(token.Value, CultureInfo.InvariantCulture, out double rate) && rate > 0 && double.IsFinite(rate)))
            {
                result.AddError($"--lr must be a number above 0, not '{token.Value}'.");
            }
        });

        Option<FileInfo> model = new("--output") { HelpName = "FILE", Description = "the file to write", Required = true };
        Command export = new("export", "Writes the network with saved weights as ONNX, for ONNX Runtime.") { weights, model };
        Command evaluate = new("evaluate", "Evaluates saved weights on the test images.") { weights, data, threads };
        RootCommand train = new(
            "Trains FashionNet on Fashion-MNIST and evaluates it. A run that was stopped goes on from its last finished epoch when it "
                + "is started again.")
        {
            data,
            epochs,
            batch,
            seed,
            threads,
            learningRate,
            folder,
            resume,
            fresh,
            evaluate,
            export,
        };
        train.Validators.Add(result =>
        {
            if (result.GetValue(resume) && result.GetValue(fresh)) result.AddError("--resume and --fresh exclude each other.");
        });

        var console = CreateConsole(output);
        train.SetAction((parsed, cancel) => Guard(error, () =>
        {
            var start = parsed.GetValue(resume) ? Start.Resume : parsed.GetValue(fresh) ? Start.Fresh : Start.Automatic;
            TrainingOptions options = new(
                parsed.GetValue(data)!,
                Path.GetFullPath(parsed.GetValue(folder)!),
                parsed.GetValue(epochs),
                parsed.GetValue(batch),
                parsed.GetValue(seed),
                parsed.GetValue(threads),
                parsed.GetValue(learningRate),
                start);
            new Session(options, console, output, prepare).Run(cancel);
        }));
        evaluate.SetAction((parsed, cancel) => Guard(error, () =>
        {
            set_num_threads(parsed.GetValue(threads));
            var test = FashionData.ReadTest(parsed.GetValue(data)!);
            using var network = new FashionNet();
            WeightsFile.Load(network, parsed.GetValue(weights)!);
            var confusion = Evaluation.Run(network, test, cancel);
            console.Write(Report.AccuracyTable.Of(confusion));
            output.WriteLine(
                FormattableString.Invariant(
                    $"Test accuracy {confusion.Accuracy:0.0000} ({confusion.Correct:#,0} of {confusion.Total:#,0})"));
        }));
        export.SetAction((parsed, cancel) => Guard(error, () =>
        {
            using var network = new FashionNet();
            WeightsFile.Load(network, parsed.GetValue(weights)!);
            string file = parsed.GetRequiredValue(model).FullName;
            network.SaveOnnx(file);
            output.WriteLine($"Network     {file}");
        }));
        return train
            .Parse(arguments)
            .InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
                });
    }

    private static Option<int> Positive(string name, string description, int standard)
    {
        Option<int> option = new(name) { HelpName = "N", Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, CultureInfo.InvariantCulture, out int value) && value > 0))
                result.AddError($"{name} must be a whole number above 0, not '{token.Value}'.");
        });
        return option;
    }

    /// <summary>
    /// Runs on another thread, since Ctrl-C is only heard when the command has returned its task, and turns expected failures into
    /// messages.
    /// </summary>
    private static Task<int> Guard(TextWriter error, Action action) => Task.Run(() =>
    {
        try
        {
            action();
            return 0;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Stopped. Run the same command again to go on after the last finished epoch.");
            return Interrupted;
        }
        catch (Exception failure)
            when (failure
                    is DataException
                        or CheckpointException
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

    private static IAnsiConsole CreateConsole(TextWriter output)
    {
        AnsiConsoleOutput target = new(output);
        // Escape sequences are noise in a file or a pipe.
        var ansi = target.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = target,
                Ansi = ansi,
                ColorSystem = target.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            });
        // Nor does a file have a width to which a table should be folded.
        if (!target.IsTerminal) console.Profile.Width = 120;
        return console;
    }
}
