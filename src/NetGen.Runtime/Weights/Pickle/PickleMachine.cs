using NetGen.Files;

namespace NetGen.Pickle;

/// <summary>
/// Runs a pickle as a builder of plain data: nothing is imported, nothing is called but the few constructors of
/// <see cref="PickleGlobals"/>, nothing recurses, and what is allocated is proportional to the bytes that are there. Source:
/// Python's pickletools.
/// </summary>
/// <param name="bytes">The pickle.</param>
/// <param name="most">How many opcodes it may have: each makes an object at most, of up to two hundred bytes with its place on the
/// stack.</param>
/// <param name="refuse">Makes the exception of where, what was expected and what was found.</param>
internal sealed class PickleMachine(byte[] bytes, long most, Func<string, string, string, WeightsException> refuse)
{
    private readonly List<object?> _stack = [];
    private readonly List<int> _marks = [];
    private readonly Dictionary<long, object?> _memo = [];
    private int _at;
    private int _begin;
    private bool _stopped;

    /// <summary>The value that the pickle describes.</summary>
    /// <exception cref="WeightsException">It's damaged, or holds more than plain data and tensors.</exception>
    public object? Run()
    {
        for (long opcodes = 1; !_stopped; opcodes++)
        {
            _begin = _at;
            if (opcodes > most) throw Refuse($"at most {most} opcodes", "more");
            byte code = Take(1)[0];
            if (!PickleOpcodes.All.TryGetValue(code, out var opcode))
            {
                throw Refuse(
                    "an opcode of plain data and tensors",
                    PickleOpcodes.Forbidden.TryGetValue(code, out string? name) ? name : $"0x{code:X2}");
            }

            opcode(this);
        }

        if (_at != bytes.Length) throw Refuse("the end", $"{bytes.Length - _at} bytes more");
        object? value = Pop();
        return _stack.Count == 0 && _marks.Count == 0 ? value : throw Refuse("one value", "more on the stack");
    }

    /// <summary>The bytes that are left.</summary>
    public int Left => bytes.Length - _at;

    public void Stop() => _stopped = true;

    public WeightsException Refuse(string expected, string found) => refuse($"at byte {_begin} of the pickle", expected, found);

    /// <summary>The next bytes.</summary>
    public ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)(bytes.Length - _at)) throw Refuse($"{count} more bytes", $"{bytes.Length - _at}");
        var span = bytes.AsSpan(_at, (int)count);
        _at += (int)count;
        return span;
    }

    /// <summary>The bytes up to a line feed, which is taken as well.</summary>
    public ReadOnlySpan<byte> TakeLine()
    {
        int length = bytes.AsSpan(_at).IndexOf((byte)'\n');
        if (length < 0) throw Refuse("a line", "no line feed");
        return Take((ulong)length + 1)[..length];
    }

    public void Push(object? value) => _stack.Add(value);

    public object? Pop()
    {
        object? value = Peek();
        _stack.RemoveAt(_stack.Count - 1);
        return value;
    }

    public object? Peek() => _stack.Count > (_marks.Count > 0 ? _marks[^1] : 0) ? _stack[^1] : throw Refuse("a value on the stack", "none");

    public T Peek<T>(string expected)
        where T : class => Peek() as T ?? throw Refuse(expected, PickleText.Describe(Peek()));

    public T Pop<T>(string expected)
        where T : class
    {
        var value = Peek<T>(expected);
        Pop();
        return value;
    }

    public void Mark() => _marks.Add(_stack.Count);

    /// <summary>Takes the values above the last mark, and the mark.</summary>
    public object?[] PopToMark()
    {
        if (_marks.Count == 0) throw Refuse("a mark on the stack", "none");
        int from = _marks[^1];
        _marks.RemoveAt(_marks.Count - 1);
        object?[] values = _stack.GetRange(from, _stack.Count - from).ToArray();
        _stack.RemoveRange(from, _stack.Count - from);
        return values;
    }

    public object?[] Pop(int count)
    {
        object?[] values = new object?[count];
        for (int i = count - 1; i >= 0; i--) values[i] = Pop();
        return values;
    }

    public void Remember(long index) => _memo[index] = Peek();

    public void RememberNext() => Remember(_memo.Count);

    public void Recall(long index) =>
        Push(_memo.TryGetValue(index, out object? value) ? value : throw Refuse($"a value remembered as {index}", "none"));
}
