using Google.Protobuf;
using NetGen.Training;
using Onnx;

namespace NetGen.Onnx;

/// <summary>Writes a model to its file, and its weights to another where they are too large for it.</summary>
internal static class OnnxFile
{
    /// <summary>Tensors of fewer bytes stay in the model: readers compute with them while they load it.</summary>
    private const int SmallTensor = 1024;

    public static void Write(ModelProto model, string path, OnnxOptions options)
    {
        if (model.Graph.Initializer.Sum(t => (long)t.RawData.Length) > options.ExternalDataAbove) MoveWeights(model, path);
        AtomicFile.Write(path, model.WriteTo);
    }

    private static void MoveWeights(ModelProto model, string path)
    {
        string file = Path.GetFileName(path) + ".data";
        AtomicFile.Write(path + ".data", stream =>
        {
            long offset = 0;
            foreach (var tensor in model.Graph.Initializer.Where(t => t.RawData.Length >= SmallTensor))
            {
                tensor.RawData.WriteTo(stream);
                tensor.DataLocation = TensorProto.Types.DataLocation.External;
                Say(tensor, "location", file);
                Say(tensor, "offset", offset.ToString(System.Globalization.CultureInfo.InvariantCulture));
                Say(tensor, "length", tensor.RawData.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
                offset += tensor.RawData.Length;
                tensor.RawData = ByteString.Empty;
            }
        });
    }

    private static void Say(TensorProto tensor, string key, string value) =>
        tensor.ExternalData.Add(new StringStringEntryProto { Key = key, Value = value });
}
