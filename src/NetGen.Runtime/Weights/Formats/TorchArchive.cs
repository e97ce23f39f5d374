using System.IO.Compression;
using System.Text;
using NetGen.Files;
using NetGen.Pickle;
using NetGen.Zip;

namespace NetGen.Formats;

/// <summary>
/// Reads what PyTorch's <c>torch.save</c> writes since 1.6: a zip archive with a folder that has data.pkl (the structure, as a pickle),
/// data/0, data/1, ... (a storage each, uncompressed) and version, in newer files also byteorder. Checksums aren't compared:
/// <c>torch.load</c> doesn't compare them either, and PyTorch has an option not to write them.
/// </summary>
internal static class TorchArchive
{
    private const string Pickle = "data.pkl";

    // Of ResNet-152 it has a tenth of a megabyte.
    private const long MaxPickleBytes = 1 << 28;

    // A pickle that somebody's zip program compressed; a storage that is compressed, and of which a tensor takes elements here and there.
    private const long MaxPickleRatio = 100;
    private const long SmallPickleBytes = 1 << 16;
    private const long MaxSparseness = 4;

    // A byte of a pickle can make an object of a hundred bytes and more, and a compressed file has a hundred such bytes in one of its own.
    // Torch's pickles have 30 to 40 opcodes for each tensor.
    private const long MaxOpcodes = 1 << 21;
    private const long SmallOpcodes = 1 << 18;
    private const long MaxOpcodesPerStoredByte = 8;

    public static bool Recognizes(MappedFile file) => file.Head(4) is [(byte)'P', (byte)'K', 3, 4] or [(byte)'P', (byte)'K', 5, 6];

    public static WeightsContent Read(MappedFile file, IReadOnlyList<string> keyPath)
    {
        var entries = ZipDirectory.Read(file).Entries;
        string root = FindRoot(file, entries);
        bool isSwapped = IsSwapped(file, entries, root);
        var pickle = entries[root + Pickle];
        var machine = new PickleMachine(
            ReadPickle(file, pickle),
            Math.Min(MaxOpcodes, SmallOpcodes + MaxOpcodesPerStoredByte * pickle.StoredLength),
            (where, expected, found) =>
                file.Refuse(
                    $"{root}{Pickle}, {where}",
                    expected,
                    found,
                    "If the file is not damaged, save the state dict alone: torch.save(module.state_dict(), path)."));
        var state = StateDict.Find(file, machine.Run(), keyPath);
        return new("PyTorch", [.. state.Keys.Where(k => state[k] is TorchTensor).Select(k => Place(k, (TorchTensor)state[k]!))])
        {
            Others = [.. state.Keys.Where(k => state[k] is not TorchTensor).Select(k => (k, PickleText.Describe(state[k])))],
        };

        StoredTensor Place(string key, TorchTensor tensor)
        {
            var (storage, type) = (tensor.Storage, tensor.Storage.Type);
            if (!entries.TryGetValue($"{root}data/{storage.Key}", out var data))
                throw file.Refuse(Quoted.Name(key), $"its storage {Quoted.Name($"{root}data/{storage.Key}")} in the archive", "none");
            if (storage.Count > long.MaxValue / type.Bytes || data.Length != storage.Count * type.Bytes)
            {
                throw file.Refuse(
                    Quoted.Name(key),
                    $"a storage of {storage.Count} {type.Type} elements of {type.Bytes} bytes",
                    $"{data.Length} bytes in {Quoted.Name(data.Name)}");
            }

            long[]? strides = LieInOrder(tensor) ? null : tensor.Strides;
            if (data.IsDeflated && strides is not null && Extent(tensor) / MaxSparseness > Shape.Count(tensor.Shape))
            {
                throw file.Refuse(
                    Quoted.Name(key),
                    "a storage that is not compressed, for a tensor that takes few of its elements",
                    "a compressed one",
                    "Write the file with torch.save.");
            }

            return new(key, type, tensor.Shape, data) { Offset = tensor.Offset, Strides = strides, IsSwapped = isSwapped };
        }
    }

    private static string FindRoot(MappedFile file, IReadOnlyDictionary<string, FileSection> entries)
    {
        var roots = entries
            .Keys.Where(name =>
                name.EndsWith("/" + Pickle, StringComparison.Ordinal) && name.IndexOf('/') == name.Length - Pickle.Length - 1)
            .Select(name => name[..^Pickle.Length])
            .ToList();
        if (roots.Count != 1)
        {
            throw file.Refuse(
                "the zip archive",
                $"one folder with a {Pickle}, as torch.save writes it",
                $"{roots.Count} ({entries.Count} entries: {string.Join(", ", entries.Keys.Take(4).Select(Quoted.Name))})",
                "Is it a weights file?");
        }

        if (entries.ContainsKey(roots[0] + "constants.pkl"))
        {
            throw file.Refuse(
                "the zip archive",
                "a state dict that torch.save wrote",
                "a TorchScript program",
                "Save its state dict in Python: torch.save(torch.jit.load(path).state_dict(), other_path).");
        }

        return roots[0];
    }

    private static bool IsSwapped(MappedFile file, IReadOnlyDictionary<string, FileSection> entries, string root)
    {
        if (!entries.TryGetValue(root + "byteorder", out var order)) return false;
        string text =
            order.IsDeflated || order.Length > 8 ? "something long" : Encoding.ASCII.GetString(file.Read(order.Position, order.Length));
        return text switch
        {
            "little" => !BitConverter.IsLittleEndian,
            "big" => BitConverter.IsLittleEndian,
            _ => throw file.Refuse(order.Name, "little or big", Quoted.Name(text)),
        };
    }

    private static byte[] ReadPickle(MappedFile file, FileSection pickle)
    {
        long most = pickle.IsDeflated
            ? Math.Min(MaxPickleBytes, SmallPickleBytes + MaxPickleRatio * Math.Min(pickle.StoredLength, MaxPickleBytes))
            : MaxPickleBytes;
        if (pickle.Length > most)
        {
            throw file.Refuse(
                pickle.Name,
                $"at most {most} bytes",
                $"{pickle.Length}",
                "A state dict's is far smaller: the file is damaged or hostile.");
        }

        pickle.Verify();
        byte[] bytes = new byte[pickle.Length];
        using var stream = pickle.Open(0);
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static bool LieInOrder(TorchTensor tensor)
    {
        long step = 1;
        for (int i = tensor.Shape.Length - 1; i >= 0; i--)
        {
            // The stride of a dimension with one element is never used.
            if (tensor.Shape[i] > 1 && tensor.Strides[i] != step) return tensor.Shape.Contains(0);
            step *= tensor.Shape[i];
        }

        return true;
    }

    private static long Extent(TorchTensor tensor) => 1 + tensor.Shape.Zip(tensor.Strides, (size, stride) => (size - 1) * stride).Sum();
}
