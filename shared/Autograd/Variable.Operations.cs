using Course.Autograd.Functions;

namespace Course.Autograd;

/// <content>Sugar: an operation of the graph written as arithmetic.</content>
public sealed partial class Variable<T>
{
    /// <summary>x + y.</summary>
    public static Variable<T> operator +(Variable<T> x, Variable<T> y) => new Add<T>().Apply(x, y);

    /// <summary>x * y, element by element.</summary>
    public static Variable<T> operator *(Variable<T> x, Variable<T> y) => new Multiply<T>().Apply(x, y);
}
