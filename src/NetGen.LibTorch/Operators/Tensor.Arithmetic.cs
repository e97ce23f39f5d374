using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // The operators of arithmetic, with tensors and with numbers on either side.
    public partial class Tensor
    {
        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, double right) => left.add((Scalar)right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, float right) => left.add((Scalar)right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, int right) => left.add((Scalar)right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Tensor left, long right) => left.add((Scalar)right);

        /// <summary>The sum.</summary>
        public static Tensor operator +(Scalar left, Tensor right) => right.add(left);

        /// <summary>The sum.</summary>
        public static Tensor operator +(double left, Tensor right) => right.add((Scalar)left);

        /// <summary>The sum.</summary>
        public static Tensor operator +(float left, Tensor right) => right.add((Scalar)left);

        /// <summary>The sum.</summary>
        public static Tensor operator +(int left, Tensor right) => right.add((Scalar)left);

        /// <summary>The sum.</summary>
        public static Tensor operator +(long left, Tensor right) => right.add((Scalar)left);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, double right) => left.sub((Scalar)right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, float right) => left.sub((Scalar)right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, int right) => left.sub((Scalar)right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Tensor left, long right) => left.sub((Scalar)right);

        /// <summary>The difference.</summary>
        public static Tensor operator -(Scalar left, Tensor right) => Ngt.New(Ngt.ngt_rsub_s(right.Safe, left.Value));

        /// <summary>The difference.</summary>
        public static Tensor operator -(double left, Tensor right) => Ngt.New(Ngt.ngt_rsub_s(right.Safe, ((Scalar)left).Value));

        /// <summary>The difference.</summary>
        public static Tensor operator -(float left, Tensor right) => Ngt.New(Ngt.ngt_rsub_s(right.Safe, ((Scalar)left).Value));

        /// <summary>The difference.</summary>
        public static Tensor operator -(int left, Tensor right) => Ngt.New(Ngt.ngt_rsub_s(right.Safe, ((Scalar)left).Value));

        /// <summary>The difference.</summary>
        public static Tensor operator -(long left, Tensor right) => Ngt.New(Ngt.ngt_rsub_s(right.Safe, ((Scalar)left).Value));

        /// <summary>The product.</summary>
        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        /// <summary>The product.</summary>
        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

        /// <summary>The product.</summary>
        public static Tensor operator *(Tensor left, double right) => left.mul((Scalar)right);

        /// <summary>The product.</summary>
        public static Tensor operator *(Tensor left, float right) => left.mul((Scalar)right);

        /// <summary>The product.</summary>
        public static Tensor operator *(Tensor left, int right) => left.mul((Scalar)right);

        /// <summary>The product.</summary>
        public static Tensor operator *(Tensor left, long right) => left.mul((Scalar)right);

        /// <summary>The product.</summary>
        public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);

        /// <summary>The product.</summary>
        public static Tensor operator *(double left, Tensor right) => right.mul((Scalar)left);

        /// <summary>The product.</summary>
        public static Tensor operator *(float left, Tensor right) => right.mul((Scalar)left);

        /// <summary>The product.</summary>
        public static Tensor operator *(int left, Tensor right) => right.mul((Scalar)left);

        /// <summary>The product.</summary>
        public static Tensor operator *(long left, Tensor right) => right.mul((Scalar)left);

        /// <summary>The true quotient.</summary>
        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        /// <summary>The true quotient.</summary>
        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);

        /// <summary>The true quotient.</summary>
        public static Tensor operator /(Tensor left, double right) => left.div((Scalar)right);

        /// <summary>The true quotient.</summary>
        public static Tensor operator /(Tensor left, float right) => left.div((Scalar)right);

        /// <summary>The true quotient.</summary>
        public static Tensor operator /(Tensor left, int right) => left.div((Scalar)right);

        /// <summary>The true quotient.</summary>
        public static Tensor operator /(Tensor left, long right) => left.div((Scalar)right);

        /// <summary>The true quotient.</summary>
        public static Tensor operator /(Scalar left, Tensor right) => Ngt.New(Ngt.ngt_rdiv_s(right.Safe, left.Value));

        /// <summary>The true quotient.</summary>
        public static Tensor operator /(double left, Tensor right) => Ngt.New(Ngt.ngt_rdiv_s(right.Safe, ((Scalar)left).Value));

        /// <summary>The true quotient.</summary>
        public static Tensor operator /(float left, Tensor right) => Ngt.New(Ngt.ngt_rdiv_s(right.Safe, ((Scalar)left).Value));

        /// <summary>The true quotient.</summary>
        public static Tensor operator /(int left, Tensor right) => Ngt.New(Ngt.ngt_rdiv_s(right.Safe, ((Scalar)left).Value));

        /// <summary>The true quotient.</summary>
        public static Tensor operator /(long left, Tensor right) => Ngt.New(Ngt.ngt_rdiv_s(right.Safe, ((Scalar)left).Value));

        /// <summary>The remainder with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, Tensor right) => left.remainder(right);

        /// <summary>The remainder with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, Scalar right) => left.remainder(right);

        /// <summary>The remainder with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, double right) => left.remainder((Scalar)right);

        /// <summary>The remainder with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, float right) => left.remainder((Scalar)right);

        /// <summary>The remainder with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, int right) => left.remainder((Scalar)right);

        /// <summary>The remainder with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, long right) => left.remainder((Scalar)right);
    }
}
