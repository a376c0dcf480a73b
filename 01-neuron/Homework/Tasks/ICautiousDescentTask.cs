namespace Course.Neuron.Tasks;

/// <summary>
/// Task 1.5. Gradient descent that notices when its steps are too long. It makes a given number of attempts.
/// An attempt goes from w to w - a grad f(w): if f is smaller there, by however little, it stays; if f is not smaller (equal, larger, or
/// not a number), it goes back to w and halves the learning rate a, however small it is. Minus infinity is smaller than any number.
/// </summary>
/// <example>
/// f(w) = w^2, gradient 2 w, w = 1, a = 1, four attempts. First: 1 - 2 = -1, f stays 1, so back to 1 and a = 0.5. Second: 1 - 0.5 * 2 = 0,
/// f = 0, stay. Third: the gradient is 0, f is not smaller: a = 0.25. Fourth: a = 0.125. The result is w = 0, a = 0.125.
/// </example>
[Task("1.5", "Descent that shortens its steps")]
public interface ICautiousDescentTask
{
    /// <summary>Descends.</summary>
    /// <param name="f">The function; receives a tensor like w, [D].</param>
    /// <param name="gradient">Its gradient, [D] to [D].</param>
    /// <param name="w">The start, [D]; leave it as it is.</param>
    /// <param name="a">The learning rate to begin with.</param>
    /// <param name="attempts">How many attempts to make.</param>
    /// <returns>The last w that was kept, [D] (the start itself if no attempt was kept), and the last learning rate.</returns>
    static abstract (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts);
}
