using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace NetGen.Pickle;

/// <summary>The opcodes that PyTorch's state dicts are written in, protocols 2 to 5, and what each does.</summary>
internal static class PickleOpcodes
{
    // Seeds and hashes of a hundred digits still fit.
    private const int MaxIntegerBytes = 255;

    private static readonly UTF8Encoding s_strictUtf8 = new(false, throwOnInvalidBytes: true);

    public static IReadOnlyDictionary<byte, Action<PickleMachine>> All { get; } = new Dictionary<byte, Action<PickleMachine>>
    {
        // Frame of the pickle.
        [0x80] = m => Protocol(m, m.Take(1)[0]),
        [0x95] = m => CheckFrame(m, BinaryPrimitives.ReadUInt64LittleEndian(m.Take(8))),
        [(byte)'.'] = m => m.Stop(),
        // Numbers, truth values, None.
        [(byte)'N'] = m => m.Push(null),
        [0x88] = m => m.Push(true),
        [0x89] = m => m.Push(false),
        [(byte)'J'] = m => m.Push((long)BinaryPrimitives.ReadInt32LittleEndian(m.Take(4))),
        [(byte)'K'] = m => m.Push((long)m.Take(1)[0]),
        [(byte)'M'] = m => m.Push((long)BinaryPrimitives.ReadUInt16LittleEndian(m.Take(2))),
        [0x8A] = m => m.Push(Integer(m, m.Take(1)[0])),
        [0x8B] = m => m.Push(Integer(m, BinaryPrimitives.ReadUInt32LittleEndian(m.Take(4)))),
        [(byte)'G'] = m => m.Push(BinaryPrimitives.ReadDoubleBigEndian(m.Take(8))),
        // Texts.
        [(byte)'X'] = m => m.Push(Text(m, m.Take(BinaryPrimitives.ReadUInt32LittleEndian(m.Take(4))))),
        [0x8C] = m => m.Push(Text(m, m.Take(m.Take(1)[0]))),
        [0x8D] = m => m.Push(Text(m, m.Take(BinaryPrimitives.ReadUInt64LittleEndian(m.Take(8))))),
        // Tuples, lists, dictionaries.
        [(byte)'('] = m => m.Mark(),
        [(byte)')'] = m => m.Push(new PickleTuple([])),
        [(byte)'t'] = m => m.Push(new PickleTuple(m.PopToMark())),
        [0x85] = m => m.Push(new PickleTuple(m.Pop(1))),
        [0x86] = m => m.Push(new PickleTuple(m.Pop(2))),
        [0x87] = m => m.Push(new PickleTuple(m.Pop(3))),
        [(byte)']'] = m => m.Push(new PickleList()),
        [(byte)'a'] = m => Append(m, m.Pop(1)),
        [(byte)'e'] = m => Append(m, m.PopToMark()),
        [(byte)'}'] = m => m.Push(new PickleDictionary()),
        [(byte)'s'] = m => SetItems(m, m.Pop(2)),
        [(byte)'u'] = m => SetItems(m, m.PopToMark()),
        // Values that occur again.
        [(byte)'q'] = m => m.Remember(m.Take(1)[0]),
        [(byte)'r'] = m => m.Remember(BinaryPrimitives.ReadUInt32LittleEndian(m.Take(4))),
        [0x94] = m => m.RememberNext(),
        [(byte)'h'] = m => m.Recall(m.Take(1)[0]),
        [(byte)'j'] = m => m.Recall(BinaryPrimitives.ReadUInt32LittleEndian(m.Take(4))),
        // Tensors: names from a short list, and what they make of their arguments.
        [(byte)'c'] = m => m.Push(PickleGlobals.Find(m, Text(m, m.TakeLine()), Text(m, m.TakeLine()))),
        [0x93] = m => FindGlobal(m, m.Pop(2)),
        [(byte)'R'] = m => Call(m, m.Pop(2)),
        [(byte)'Q'] = m => m.Push(PickleGlobals.Storage(m, m.Pop<PickleTuple>("the tuple that describes a storage"))),
        [(byte)'b'] = Build,
    };

    /// <summary>Opcodes that would make other objects, for the message.</summary>
    public static IReadOnlyDictionary<byte, string> Forbidden { get; } = new Dictionary<byte, string>
    {
        [0x81] = "NEWOBJ (an object of a class)",
        [0x92] = "NEWOBJ_EX (an object of a class)",
        [(byte)'i'] = "INST (an object of a class)",
        [(byte)'o'] = "OBJ (an object of a class)",
        [0x82] = "EXT1 (an object of a registered class)",
        [0x83] = "EXT2 (an object of a registered class)",
        [0x84] = "EXT4 (an object of a registered class)",
        [0x8F] = "EMPTY_SET (a set)",
        [0x91] = "FROZENSET (a set)",
        [(byte)'B'] = "BINBYTES (bytes)",
        [(byte)'C'] = "SHORT_BINBYTES (bytes)",
        [0x8E] = "BINBYTES8 (bytes)",
        [0x96] = "BYTEARRAY8 (bytes)",
        [(byte)'P'] = "PERSID (a storage, in the text form)",
    };

    private static void Protocol(PickleMachine m, int version)
    {
        if (version is < 2 or > 5) throw m.Refuse("protocol 2 to 5", $"{version}");
    }

    // A frame announces how many bytes follow that belong together; they must be there.
    private static void CheckFrame(PickleMachine m, ulong length)
    {
        if (length > (ulong)m.Left) throw m.Refuse($"a frame of at most {m.Left} bytes", $"{length}");
    }

    private static object Integer(PickleMachine m, uint length)
    {
        if (length > MaxIntegerBytes) throw m.Refuse($"an integer of at most {MaxIntegerBytes} bytes", $"{length}");
        var value = new BigInteger(m.Take(length));
        if (value >= long.MinValue && value <= long.MaxValue) return (long)value;
        return value;
    }

    private static string Text(PickleMachine m, ReadOnlySpan<byte> utf8)
    {
        try
        {
            return s_strictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            throw m.Refuse("a text in UTF-8", Files.Quoted.Bytes(utf8[..Math.Min(16, utf8.Length)]));
        }
    }

    private static void Append(PickleMachine m, object?[] values) => m.Peek<PickleList>("a list").Items.AddRange(values);

    private static void SetItems(PickleMachine m, object?[] values)
    {
        var dictionary = m.Peek<PickleDictionary>("a dictionary");
        if (values.Length % 2 != 0) throw m.Refuse("pairs of key and value", $"{values.Length} values");
        for (int i = 0; i < values.Length; i += 2)
        {
            if (!dictionary.Add(values[i], values[i + 1]))
                throw m.Refuse("each key once", $"{Files.Quoted.Name((string)values[i]!)} twice");
        }
    }

    private static void FindGlobal(PickleMachine m, object?[] names) => m.Push(names is [string module, string name]
        ? PickleGlobals.Find(m, module, name)
        : throw m.Refuse("the two texts of a name", $"{PickleText.Describe(names[0])} and {PickleText.Describe(names[1])}"));

    private static void Call(PickleMachine m, object?[] call) => m.Push(call is [PickleGlobal function, PickleTuple arguments]
        ? PickleGlobals.Call(m, function, arguments.Items)
        : throw m.Refuse("a function and its arguments", $"{PickleText.Describe(call[0])} and {PickleText.Describe(call[1])}"));

    // Attributes of a dictionary, such as a state dict's _metadata (version numbers of layers): nothing here needs them.
    private static void Build(PickleMachine m)
    {
        m.Pop();
        m.Peek<PickleDictionary>("a dictionary to give attributes to");
    }
}
