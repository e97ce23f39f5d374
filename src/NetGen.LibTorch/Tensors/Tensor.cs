using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A multi-dimensional array of numbers: a handle on one of libtorch's.</summary>
    public partial class Tensor : IDisposable
    {
        private TensorHandle _handle;

        internal Tensor(nint handle)
        {
            _handle = new(handle);
            var manager = DisposeScopeManager.Current;
            manager.Register(this, manager.Innermost);
        }

        /// <summary>Takes the native tensor, and the place in a scope, over from another managed one, which becomes invalid.</summary>
        internal Tensor(Tensor taken)
        {
            _handle = taken.Safe;
            var scope = taken.OwningDisposeScope;
            taken._handle = TensorHandle.None;
            taken.Forget();
            DisposeScopeManager.Current.Register(this, scope);
        }

        internal DisposeScope? OwningDisposeScope { get; set; }

        /// <summary>What native calls are given.</summary>
        /// <exception cref="InvalidOperationException">The tensor was disposed.</exception>
        internal TensorHandle Safe => IsInvalid ? throw new InvalidOperationException("Tensor invalid -- empty handle.") : _handle;

        /// <summary>The address of the native tensor.</summary>
        /// <exception cref="InvalidOperationException">The tensor was disposed.</exception>
        public nint Handle => Safe.DangerousGetHandle();

        /// <summary>Whether the tensor was disposed.</summary>
        public bool IsInvalid => _handle.IsInvalid || _handle.IsClosed;

        /// <summary>How many native tensors there are now.</summary>
        public static long TotalCount => Ngt.ngt_live_tensors();

        /// <summary>How many native tensors there were at most.</summary>
        public static long PeakCount => Ngt.ngt_peak_tensors();

        /// <summary>Wraps a native tensor, which the result owns.</summary>
        public static Tensor UnsafeCreateTensor(nint handle) => new(handle);

        /// <summary>Gives the native tensor away: the caller frees it, and this tensor becomes invalid.</summary>
        public nint DecoupleFromNativeHandle()
        {
            var address = Safe.DangerousGetHandle();
            _handle.SetHandleAsInvalid();
            OwningDisposeScope?.Detach(this);
            return address;
        }

        /// <summary>Frees the native tensor; doing so twice is harmless.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Frees the native tensor.</summary>
        /// <param name="disposing">False from a finalizer, which tensors don't have: the handle frees itself.</param>
        protected virtual void Dispose(bool disposing)
        {
            if (IsInvalid) return;
            _handle.Dispose();
            if (OwningDisposeScope is { } scope) scope.MarkAsDisposed(this);
            else DisposeScopeManager.Current.Count(this).DisposedOutsideScopeCount++;
        }

        /// <summary>Frees the native tensor of a tensor that its scope has already struck off.</summary>
        internal void DisposeByScope()
        {
            OwningDisposeScope = null;
            _handle.Dispose();
        }

        /// <summary>Hands the tensor from its scope to the one around that, or out of all scopes.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Takes the tensor out of all scopes: the caller disposes it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>Hands the tensor to another scope, or out of all scopes if that is null.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is { } scope) scope.MoveToOther(other, this);
            else other?.Attach(this);
            return this;
        }

        /// <summary>Hands the tensor to the scope that another tensor is in.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningDisposeScope);

        /// <summary>The end of an in-place operation: checks its status and gives this tensor back.</summary>
        internal Tensor Same(int status)
        {
            Ngt.Check(status);
            return this;
        }

        private void Forget()
        {
            if (OwningDisposeScope is { } scope) scope.MarkAsDisposed(this);
            else DisposeScopeManager.Current.Count(this).DisposedOutsideScopeCount++;
        }
    }
}
