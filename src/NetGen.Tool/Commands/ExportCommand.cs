using System.CommandLine;
using NetGen.Onnx;
using Spectre.Console;
using static TorchSharp.torch;

namespace NetGen.Tool;

/// <summary><c>netgen export NETWORK --output x.onnx</c>: a network with its weights as an ONNX file.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("network") { Description = "the class's name, such as ResNet50" };
        var assembly = ListCommand.Assembly();
        var weights = new Option<FileInfo?>("--weights")
        {
            Description = "its weights: safetensors, .pth or .dat; new ones where not given",
        };
        var output = new Option<FileInfo>("--output") { Description = "the file to write", Required = true };
        var command = new Command("export", "Writes a network as ONNX, for ONNX Runtime.") { name, assembly, weights, output };
        command.SetAction(parsed => UserException.Guard(() => Write(
            Networks.Find(parsed.GetValue(assembly), parsed.GetRequiredValue(name)).Type,
            parsed.GetValue(weights),
            parsed.GetRequiredValue(output))));
        return command;
    }

    private static void Write(Type type, FileInfo? weights, FileInfo output)
    {
        using var module = (nn.Module)Activator.CreateInstance(type)!;
        try
        {
            if (weights is not null) module.LoadWeights(weights.FullName);
            var report = ((INetwork)module).SaveOnnx(output.FullName);
            var table = new Table().Border(TableBorder.Minimal).AddColumns("Operator").AddColumn("Nodes", c => c.RightAligned());
            foreach (var (name, count) in report.Operators) table.AddRow(name, $"{count}");
            AnsiConsole.Write(table);
            Console.WriteLine($"{output.FullName}: opset {report.Opset}, {report.Weights} tensors of {report.WeightBytes:N0} bytes");
            foreach (string line in report.Inputs) Console.WriteLine($"  input  {line}");
            foreach (string line in report.Outputs) Console.WriteLine($"  output {line}");
        }
        catch (Exception mistake) when (mistake is WeightsException or OnnxException)
        {
            throw new UserException(mistake.Message);
        }
    }
}
