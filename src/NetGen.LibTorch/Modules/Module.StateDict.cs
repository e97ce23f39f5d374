namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Parameters and persistent buffers under their dotted names: all parameters first, then all buffers.</summary>
            /// <param name="destination">Where to add them; null makes a new dictionary.</param>
            /// <param name="prefix">Put before every key, with a dot.</param>
            /// <returns>The live tensors, not copies.</returns>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                foreach (var (name, parameter) in named_parameters()) destination.TryAdd(Key(name), parameter);
                foreach (var (name, buffer) in named_buffers(include_nonpersistent: false)) destination.TryAdd(Key(name), buffer);
                // Again module by module: a tensor shared by two submodules has a key in each.
                foreach (var (name, child) in _internal_submodules) child.state_dict(destination, Key(name));
                return destination;

                string Key(string name) => string.IsNullOrEmpty(prefix) ? name : $"{prefix}.{name}";
            }

            /// <summary>Copies values from a state dict into this module's parameters and buffers.</summary>
            /// <param name="source">Tensors by key; they stay the caller's.</param>
            /// <param name="strict">Whether missing and unexpected keys are errors.</param>
            /// <param name="skip">Keys to leave alone.</param>
            /// <returns>The keys that the source lacks and the keys that the module lacks.</returns>
            /// <exception cref="InvalidOperationException">The keys differ and <paramref name="strict"/> is set; nothing was copied.</exception>
            /// <exception cref="ArgumentException">A tensor has another shape than the module's; nothing was copied.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var target = state_dict();
                bool Counts(string key) => skip is null || !skip.Contains(key);
                var missing = target.Keys.Where(k => Counts(k) && !source.ContainsKey(k)).ToList();
                var unexpected = source.Keys.Where(k => Counts(k) && !target.ContainsKey(k)).ToList();
                if (strict && missing.Count + unexpected.Count > 0)
                    throw new InvalidOperationException("The loaded state_dict is not identical to the target dictionary." + List("Missing", missing) + List("Unexpected", unexpected));

                var pairs = source.Where(e => Counts(e.Key) && target.ContainsKey(e.Key)).Select(e => (e.Key, From: e.Value, To: target[e.Key])).ToList();
                foreach (var (key, from, to) in pairs)
                    if (!from.shape.SequenceEqual(to.shape))
                        throw new ArgumentException($"Mismatched shape for '{key}': the module has [{string.Join(", ", to.shape)}], the state dict has [{string.Join(", ", from.shape)}].");
                using var _ = no_grad();
                foreach (var (_, from, to) in pairs) to.copy_(from);
                return (missing, unexpected);
            }

            private static string List(string what, List<string> keys) =>
                keys.Count == 0 ? "" : $" {what} keys: {string.Join(", ", keys.Take(10))}{(keys.Count > 10 ? $" and {keys.Count - 10} more" : "")}.";
        }
    }
}
