using System.CommandLine;
using System.Globalization;
using System.Text;

namespace NetGen.Tool;

/// <summary><c>netgen docs FOLDER</c>: writes the generated pages under a copy of the repository.</summary>
internal static class DocsCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "the repository's root, or a folder laid out like it" };
        var command = new Command("docs", "Writes the generated pages of the documentation.") { folder };
        command.SetAction(parsed => UserException.Guard(() => Write(parsed.GetRequiredValue(folder))));
        return command;
    }

    private static void Write(DirectoryInfo root)
    {
        string docs = Path.Combine(root.FullName, "docs");
        if (!Directory.Exists(docs)) throw new UserException($"{root.FullName} has no folder 'docs'; name the repository's root");
        string page = Path.Combine(docs, "models.md"), temporary = page + ".new";
        File.WriteAllText(temporary, Models());
        File.Move(temporary, page, overwrite: true);
    }

    private static string Models()
    {
        var text = new StringBuilder("""
            # The models

            <!-- Written by `netgen docs`: do not edit. -->

            Networks of `NetGen.Models`, with the counts that NetGen infers. Parameters include auxiliary heads, multiply-accumulates (of
            convolutions and linear layers, for one sample) don't. Activations are the elements of all convolution outputs; the receptive
            field is that of the last image-shaped tensor, with its total stride; memory is for one sample in float32, without parameters.

            | network | input | parameters | MMACs | activations (M) | receptive field / stride | peak memory, inference / training (MiB) |
            | --- | --- | ---: | ---: | ---: | --- | ---: |

            """);
        foreach (var (type, graph) in Networks.In(null)) text.AppendLine(CultureInfo.InvariantCulture, $"| `{type.Name}` | {graph.Input} | {graph.ParameterCount:N0} | {Scaled(graph.Macs.Known, 1e6, 1)} | {Scaled(graph.Activations.Known, 1e6, 2)} | {Field(graph.ReceptiveField)} | {Mebibytes(graph.PeakInferenceBytes)} / {Mebibytes(graph.PeakTrainingBytes)} |");
        return text.ToString();
    }

    private static string Scaled(long? value, double unit, int digits) => value is { } v ? (v / unit).ToString("F" + digits, CultureInfo.InvariantCulture) : "by size";

    private static string Mebibytes(long? bytes) => Scaled(bytes, 1 << 20, 1);

    private static string Field(GraphReceptiveField? field) => field is null ? "-"
        : field.Height == field.Width ? $"{field.Height} / {field.StrideHeight}" : $"{field.Height} x {field.Width} / {field.StrideHeight} x {field.StrideWidth}";
}
