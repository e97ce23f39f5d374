using NetGen.Files;
using NetGen.Pickle;

namespace NetGen.Formats;

/// <summary>Finds the state dict in what a file of PyTorch holds.</summary>
internal static class StateDict
{
    private const int KeysNamed = 10;

    /// <summary>Follows a path of keys to a dictionary that has tensors.</summary>
    public static PickleDictionary Find(MappedFile file, object? value, IReadOnlyList<string> keyPath)
    {
        string where = "the file";
        foreach (string key in keyPath)
        {
            if (value is not PickleDictionary dictionary || !dictionary.Contains(key))
            {
                throw file.Refuse(
                    where,
                    $"a dictionary with the key '{Quoted.Name(key)}' of KeyPath",
                    Contents(value),
                    "Name other keys in KeyPath.");
            }

            (value, where) = (dictionary[key], $"{where}'s '{Quoted.Name(key)}'");
        }

        if (value is PickleDictionary found && (found.Keys.Any(k => found[k] is TorchTensor) || found.Keys.Count + found.OtherKeys == 0))
            return found;
        var nested = value is PickleDictionary outer ? outer.Keys.Where(k => outer[k] is PickleDictionary).ToList() : [];
        string advice =
            nested.Count > 0
                ? $"Name the way to it: new WeightsOptions {{ KeyPath = [{Way(keyPath, nested)}] }}."
                : "Save a state dict: torch.save(module.state_dict(), path).";
        throw file.Refuse(where, "a state dict: a dictionary of tensors", Contents(value), advice);
    }

    private static string Way(IReadOnlyList<string> keyPath, List<string> nested)
    {
        bool IsLikely(string key) =>
            key.Contains("state", StringComparison.Ordinal) || key.Contains("model", StringComparison.Ordinal);
        return string.Join(", ", keyPath.Append(nested.Find(IsLikely) ?? nested[0]).Select(k => $"\"{Quoted.Name(k)}\""));
    }

    private static string Contents(object? value)
    {
        if (value is not PickleDictionary { Keys.Count: > 0 } dictionary) return PickleText.Describe(value);
        var keys = dictionary.Keys.Take(KeysNamed).Select(k => $"'{Quoted.Name(k)}' ({PickleText.Describe(dictionary[k])})");
        string more = dictionary.Keys.Count > KeysNamed ? $" and {dictionary.Keys.Count - KeysNamed} more" : "";
        return $"a dictionary with {string.Join(", ", keys)}{more}";
    }
}
