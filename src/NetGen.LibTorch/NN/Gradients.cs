using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

/// <summary>Gradients of parameters, handled without making managed tensors of them.</summary>
internal static class Gradients
{
    public static void Clear(Parameter parameter, bool setToNone) => Clear([parameter], setToNone);

    public static void Clear(IEnumerable<Parameter> parameters, bool setToNone)
    {
        var list = new HandleList(parameters);
        Ngt.Check(list.Done(Ngt.ngt_grads_clear(list.Handles, list.Count, setToNone)));
    }
}
