using NetGen.Files;
using NetGen.Formats;
using NetGen.Safetensors;

namespace NetGen;

/// <summary>Recognizes a file's format by its content and reads what it holds.</summary>
internal static class WeightsFormat
{
    public static WeightsContent Read(MappedFile file, IReadOnlyList<string> keyPath)
    {
        if (TorchArchive.Recognizes(file)) return TorchArchive.Read(file, keyPath);
        var content = SafetensorsReader.Recognizes(file) ? SafetensorsReader.Read(file) : TorchSharpReader.Read(file);
        return keyPath.Count == 0
            ? content
            : throw file.Refuse(
                "KeyPath",
                "none: only PyTorch's files have dictionaries in dictionaries",
                $"a file of {content.Format}",
                "Leave KeyPath out.");
    }
}
