using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct RmsPropSolution : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon)
    {
        var place = w.Clone();
        var squares = Tensor.Zeros(w.Shape);
        for (var step = 0; step < steps; step++)
        {
            var g = gradient(place);
            squares = squares * decay + g * g * (1 - decay);
            place -= g * rate / (squares.Sqrt() + epsilon);
        }

        return place;
    }
}
