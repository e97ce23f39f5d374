namespace NetGen.Training;

/// <summary>Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations (1846).</summary>
internal static class SymmetricEigen
{
    // A 3 x 3 matrix converges quadratically, in five or six sweeps.
    private const int Sweeps = 50;

    /// <summary>The eigenvalues, the largest first, and their vectors of length 1; of each vector the largest number is positive.</summary>
    public static (double[] Values, double[][] Vectors) Of(double[,] matrix)
    {
        int size = matrix.GetLength(0);
        double[,] a = (double[,])matrix.Clone();
        double[,] v = new double[size, size];
        for (int i = 0; i < size; i++) v[i, i] = 1;
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            for (int p = 0; p < size; p++)
                for (int q = p + 1; q < size; q++) Rotate(a, v, p, q);
        }

        int[] order = [.. Enumerable.Range(0, size).OrderByDescending(k => a[k, k])];
        return ([.. order.Select(k => a[k, k])], [.. order.Select(k => Signed([.. Enumerable.Range(0, size).Select(i => v[i, k])]))]);
    }

    // The rotation in the plane of p and q that makes a[p, q] zero.
    private static void Rotate(double[,] a, double[,] v, int p, int q)
    {
        if (a[p, q] == 0) return;
        double theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        double c = 1 / Math.Sqrt(t * t + 1), s = t * c;
        for (int k = 0; k < a.GetLength(0); k++) (a[k, p], a[k, q]) = (c * a[k, p] - s * a[k, q], s * a[k, p] + c * a[k, q]);
        for (int k = 0; k < a.GetLength(0); k++) (a[p, k], a[q, k]) = (c * a[p, k] - s * a[q, k], s * a[p, k] + c * a[q, k]);
        for (int k = 0; k < a.GetLength(0); k++) (v[k, p], v[k, q]) = (c * v[k, p] - s * v[k, q], s * v[k, p] + c * v[k, q]);
    }

    private static double[] Signed(double[] vector) => vector.MaxBy(Math.Abs) < 0 ? [.. vector.Select(x => -x)] : vector;
}
