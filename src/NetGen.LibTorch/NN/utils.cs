using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Helpers over lists of parameters.</summary>
        public static partial class utils
        {
            /// <summary>Scales all gradients so that their common norm is at most <paramref name="max_norm"/> (Pascanu et al. 2013).</summary>
            /// <param name="tensors">The parameters; those without a gradient are passed over.</param>
            /// <param name="max_norm">The largest norm.</param>
            /// <param name="norm_type">Which norm; positive infinity takes the largest element.</param>
            /// <returns>The norm before.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2)
            {
                var list = new HandleList(tensors);
                Ngt.Check(list.Done(Ngt.ngt_clip_grad_norm(list.Handles, list.Count, max_norm, norm_type, out var total)));
                return total;
            }

            /// <summary>Holds every element of every gradient between -<paramref name="clip_value"/> and <paramref name="clip_value"/>.</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                var list = new HandleList(tensors);
                Ngt.Check(list.Done(Ngt.ngt_clip_grad_value(list.Handles, list.Count, clip_value)));
            }
        }
    }
}
