using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Products of vectors and matrices.
    public partial class Tensor
    {
        /// <summary>beta * this + alpha * the sum of batch1[i] @ batch2[i].</summary>
        public Tensor addbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => Ngt.New(Ngt.ngt_addbmm(Safe, batch1.Safe, batch2.Safe, beta, alpha));

        /// <summary>In place: beta * this + alpha * the sum of batch1[i] @ batch2[i].</summary>
        public Tensor addbmm_(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => Same(Ngt.ngt_addbmm_(Safe, batch1.Safe, batch2.Safe, beta, alpha));

        /// <summary>beta * this + alpha * mat1 @ mat2.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Ngt.New(Ngt.ngt_addmm(Safe, mat1.Safe, mat2.Safe, beta, alpha));

        /// <summary>In place: beta * this + alpha * mat1 @ mat2.</summary>
        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Same(Ngt.ngt_addmm_(Safe, mat1.Safe, mat2.Safe, beta, alpha));

        /// <summary>beta * this + alpha * the matrix times the vector.</summary>
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) => Ngt.New(Ngt.ngt_addmv(Safe, mat.Safe, vec.Safe, beta, alpha));

        /// <summary>In place: beta * this + alpha * the matrix times the vector.</summary>
        public Tensor addmv_(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) => Same(Ngt.ngt_addmv_(Safe, mat.Safe, vec.Safe, beta, alpha));

        /// <summary>beta * this + alpha * the outer product of two vectors.</summary>
        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) => Ngt.New(Ngt.ngt_addr(Safe, vec1.Safe, vec2.Safe, beta, alpha));

        /// <summary>In place: beta * this + alpha * the outer product of two vectors.</summary>
        public Tensor addr_(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) => Same(Ngt.ngt_addr_(Safe, vec1.Safe, vec2.Safe, beta, alpha));

        /// <summary>beta * this + alpha * batch1 @ batch2, matrix by matrix.</summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => Ngt.New(Ngt.ngt_baddbmm(Safe, batch1.Safe, batch2.Safe, beta, alpha));

        /// <summary>The products of the matrices of two batches: B x N x K and B x K x M give B x N x M.</summary>
        public Tensor bmm(Tensor batch2) => Ngt.New(Ngt.ngt_bmm(Safe, batch2.Safe));

        /// <summary>The determinant of every square matrix.</summary>
        public Tensor det() => Ngt.New(Ngt.ngt_det(Safe));

        /// <summary>The inner product of two vectors.</summary>
        public Tensor dot(Tensor target) => Ngt.New(Ngt.ngt_dot(Safe, target.Safe));

        /// <summary>The outer product of two vectors.</summary>
        public Tensor ger(Tensor vec2) => outer(vec2);

        /// <summary>The products summed over the last dimension.</summary>
        public Tensor inner(Tensor vec2) => Ngt.New(Ngt.ngt_inner(Safe, vec2.Safe));

        /// <summary>The inverse of every square matrix.</summary>
        public Tensor inverse() => Ngt.New(Ngt.ngt_inverse(Safe));

        /// <summary>The Kronecker product.</summary>
        public Tensor kron(Tensor other) => Ngt.New(Ngt.ngt_kron(Safe, other.Safe));

        /// <summary>The logarithm of the determinant.</summary>
        public Tensor logdet() => Ngt.New(Ngt.ngt_logdet(Safe));

        /// <summary>The product of matrices (batched and broadcast), of a matrix and a vector, or of vectors.</summary>
        public Tensor matmul(Tensor target) => Ngt.New(Ngt.ngt_matmul(Safe, target.Safe));

        /// <summary>The exponential of every square matrix.</summary>
        public Tensor matrix_exp() => Ngt.New(Ngt.ngt_matrix_exp(Safe));

        /// <summary>A square matrix to an integer power.</summary>
        public Tensor matrix_power(int n) => Ngt.New(Ngt.ngt_matrix_power(Safe, n));

        /// <summary>The product of two matrices.</summary>
        public Tensor mm(Tensor target) => Ngt.New(Ngt.ngt_mm(Safe, target.Safe));

        /// <summary>The product of a matrix and a vector.</summary>
        public Tensor mv(Tensor target) => Ngt.New(Ngt.ngt_mv(Safe, target.Safe));

        /// <summary>The outer product of two vectors.</summary>
        public Tensor outer(Tensor vec2) => Ngt.New(Ngt.ngt_outer(Safe, vec2.Safe));

        /// <summary>The pseudo-inverse.</summary>
        public Tensor pinverse(double rcond = 1E-15, bool hermitian = false) => Ngt.New(Ngt.ngt_pinverse(Safe, rcond));

        /// <summary>The products summed over pairs of dimensions.</summary>
        public Tensor tensordot(Tensor b, (long, long)[] dims) => tensordot(b, [.. dims.Select(d => d.Item1)], [.. dims.Select(d => d.Item2)]);

        /// <summary>The products summed over pairs of dimensions.</summary>
        public Tensor tensordot(Tensor b, long dims = 2) => tensordot(b, [.. Enumerable.Range(0, (int)dims).Select(i => ndim - dims + i)], [.. Enumerable.Range(0, (int)dims).Select(i => (long)i)]);

        /// <summary>The products summed over pairs of dimensions.</summary>
        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) => Ngt.New(Ngt.ngt_tensordot(Safe, b.Safe, dims1, dims1.Length, dims2, dims2.Length));

        /// <summary>The inner product of two vectors, the first conjugated.</summary>
        public Tensor vdot(Tensor target) => Ngt.New(Ngt.ngt_vdot(Safe, target.Safe));
    }
}
