namespace NetGen.Generator.Expressions;

/// <summary>A dimension's formula in H and W became too long to work with. Handled wherever a number beyond 64 bits is.</summary>
internal sealed class LongFormulaException() : OverflowException("the result is a formula in H and W of more than 256 terms");
