using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Gradients: what remembers, and going back.
    public partial class Tensor
    {
        /// <summary>Whether operations on this tensor are remembered for <see cref="backward()"/>.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">Set on a tensor of integers, or cleared on a computed one.</exception>
        public bool requires_grad
        {
            get => Ngt.ngt_requires_grad(Safe);
            set => Ngt.Check(Ngt.ngt_set_requires_grad(Safe, value));
        }

        /// <summary>Sets <see cref="requires_grad"/>.</summary>
        public Tensor requires_grad_(bool requires_grad = true) => Same(Ngt.ngt_set_requires_grad(Safe, requires_grad));

        /// <summary>Sets <see cref="requires_grad"/>.</summary>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Whether this tensor was not computed from tensors that require a gradient.</summary>
        public bool is_leaf => Ngt.ngt_is_leaf(Safe);

        /// <summary>The gradient gathered by <see cref="backward()"/>, or null. Every read gives a new handle on the same memory.</summary>
        public Tensor? grad
        {
            get => Ngt.NewOrNull(Ngt.ngt_grad(Safe, out var gradient), gradient);
            set => Ngt.Check(Ngt.ngt_set_grad(Safe, value?.Safe ?? TensorHandle.None));
        }

        /// <summary>Keeps the gradient of a computed tensor, as of a leaf.</summary>
        public void retain_grad() => Ngt.Check(Ngt.ngt_retain_grad(Safe));

        /// <summary>Adds the gradients of this one number to all leaves it was computed from.</summary>
        public void backward() => autograd.backward(this);

        /// <summary>Adds the gradients of this tensor, weighted by <paramref name="grad_tensors"/>, to <paramref name="inputs"/> or all leaves.</summary>
        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward(this, grad_tensors!, retain_graph, create_graph, inputs!);
    }

    /// <summary>Gradients of several tensors at once.</summary>
    public static partial class autograd
    {
        /// <summary>The gradients of <paramref name="outputs"/> with respect to <paramref name="inputs"/>, without touching any <see cref="Tensor.grad"/>.</summary>
        /// <returns>One gradient an input; null where <paramref name="allow_unused"/> let an unused one pass.</returns>
        public static IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor> grad_outputs = null!, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            HandleList from = new(outputs), to = new(inputs), weights = new(grad_outputs);
            var status = Ngt.ngt_autograd_grad(from.Handles, from.Count, to.Handles, to.Count, weights.Handles, weights.Count, retain_graph || create_graph, create_graph, allow_unused, out var list, out var count);
            return weights.Done(to.Done(from.Done(Ngt.NewList(status, list, count))));
        }

        /// <summary>Adds the gradients of <paramref name="tensors"/> to <paramref name="inputs"/> or all leaves.</summary>
        public static void backward(IList<Tensor> tensors, IList<Tensor> grad_tensors = null!, bool? retain_graph = null, bool create_graph = false, IList<Tensor> inputs = null!)
        {
            HandleList from = new(tensors), weights = new(grad_tensors), to = new(inputs);
            var status = Ngt.ngt_backward(from.Handles, from.Count, weights.Handles, weights.Count, retain_graph ?? create_graph, create_graph, to.Handles, to.Count);
            Ngt.Check(weights.Done(to.Done(from.Done(status))));
        }

        /// <summary>Adds the gradients of <paramref name="tensor"/> to <paramref name="inputs"/> or all leaves.</summary>
        public static void backward(Tensor tensor, IList<Tensor> grad_tensors = null!, bool? retain_graph = null, bool create_graph = false, IList<Tensor> inputs = null!) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>Adds the gradients of <paramref name="tensor"/>, weighted by <paramref name="grad_tensor"/>, to <paramref name="inputs"/> or all leaves.</summary>
        public static void backward(Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor> inputs = null!) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);
    }
}
