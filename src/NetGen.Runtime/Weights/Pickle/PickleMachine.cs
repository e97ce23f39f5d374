using NetGen.Files;

namespace NetGen.Pickle;

/// <summary>
/// Runs a pickle as a builder of plain data: nothing is imported, nothing is called but the few constructors of <see cref="PickleGlobals"/>, nothing recurses,
/// and what is allocated is proportional to the bytes that are there. Source: Python's pickletools.
/// </summary>
/// <param name="bytes">The pickle.</param>
/// <param name="most">How many opcodes it may have: each makes an object at most, of up to two hundred bytes with its place on the stack.</param>
/// <param name="refuse">Makes the exception of where, what was expected and what was found.</param>
internal sealed class PickleMachine(byte[] bytes, long most, Func<string, string, string, WeightsException> refuse)
{
    private readonly List<object?> stack = [];
    private readonly List<int> marks = [];
    private readonly Dictionary<long, object?> memo = [];
    private int at;
    private int begin;
    private bool stopped;

    /// <summary>The value that the pickle describes.</summary>
    /// <exception cref="WeightsException">It's damaged, or holds more than plain data and tensors.</exception>
    public object? Run()
    {
        for (long opcodes = 1; !stopped; opcodes++)
        {
            begin = at;
            if (opcodes > most) throw Refuse($"at most {most} opcodes", "more");
            var code = Take(1)[0];
            if (!PickleOpcodes.All.TryGetValue(code, out var opcode))
                throw Refuse("an opcode of plain data and tensors", PickleOpcodes.Forbidden.TryGetValue(code, out var name) ? name : $"0x{code:X2}");
            opcode(this);
        }
        if (at != bytes.Length) throw Refuse("the end", $"{bytes.Length - at} bytes more");
        var value = Pop();
        return stack.Count == 0 && marks.Count == 0 ? value : throw Refuse("one value", "more on the stack");
    }

    /// <summary>The bytes that are left.</summary>
    public int Left => bytes.Length - at;

    public void Stop() => stopped = true;

    public WeightsException Refuse(string expected, string found) => refuse($"at byte {begin} of the pickle", expected, found);

    /// <summary>The next bytes.</summary>
    public ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)(bytes.Length - at)) throw Refuse($"{count} more bytes", $"{bytes.Length - at}");
        var span = bytes.AsSpan(at, (int)count);
        at += (int)count;
        return span;
    }

    /// <summary>The bytes up to a line feed, which is taken as well.</summary>
    public ReadOnlySpan<byte> TakeLine()
    {
        var length = bytes.AsSpan(at).IndexOf((byte)'\n');
        if (length < 0) throw Refuse("a line", "no line feed");
        return Take((ulong)length + 1)[..length];
    }

    public void Push(object? value) => stack.Add(value);

    public object? Pop()
    {
        var value = Peek();
        stack.RemoveAt(stack.Count - 1);
        return value;
    }

    public object? Peek() => stack.Count > (marks.Count > 0 ? marks[^1] : 0) ? stack[^1] : throw Refuse("a value on the stack", "none");

    public T Peek<T>(string expected)
        where T : class => Peek() as T ?? throw Refuse(expected, PickleText.Describe(Peek()));

    public T Pop<T>(string expected)
        where T : class
    {
        var value = Peek<T>(expected);
        Pop();
        return value;
    }

    public void Mark() => marks.Add(stack.Count);

    /// <summary>Takes the values above the last mark, and the mark.</summary>
    public object?[] PopToMark()
    {
        if (marks.Count == 0) throw Refuse("a mark on the stack", "none");
        var from = marks[^1];
        marks.RemoveAt(marks.Count - 1);
        var values = stack.GetRange(from, stack.Count - from).ToArray();
        stack.RemoveRange(from, stack.Count - from);
        return values;
    }

    public object?[] Pop(int count)
    {
        var values = new object?[count];
        for (var i = count - 1; i >= 0; i--) values[i] = Pop();
        return values;
    }

    public void Remember(long index) => memo[index] = Peek();

    public void RememberNext() => Remember(memo.Count);

    public void Recall(long index) => Push(memo.TryGetValue(index, out var value) ? value : throw Refuse($"a value remembered as {index}", "none"));
}
