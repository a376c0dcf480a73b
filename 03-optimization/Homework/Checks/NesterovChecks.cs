using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class NesterovChecks<T> where T : INesterovTask
{
    [Check]
    public void Takes_the_step_of_the_statement(Judge judge)
    {
        var (w, h) = (judge.Feed("w", Tensor.Vector(1)), judge.Feed("h", Tensor.Vector(0.5)));
        var (rate, momentum) = (judge.Feed("eta", 0.1), judge.Feed("a", 0.8));
        judge.Feed("gradient", "of w^2 / 2: the place itself");
        var answer = T.Step(w, h, place => place.Clone(), rate, momentum);
        judge.Expect("new h", answer.H, Tensor.Vector(0.46), "a h + eta gradient(w - a h)");
        judge.Expect("new w", answer.W, Tensor.Vector(0.54), "w - h with the new h");
    }

    [Check]
    public void Asks_once_and_at_the_place_ahead(Judge judge)
    {
        foreach (var size in (ReadOnlySpan<int>)[1, 4])
        {
            judge.Case(size == 1 ? "one weight" : $"{size} weights");
            var (w, h) = (judge.Feed("w", judge.Random.Normal<double>([size])), judge.Feed("h", judge.Random.Normal<double>([size])));
            var (rate, momentum) = (
                judge.Feed("eta", judge.Random.NextUniform(0.01, 0.5)), judge.Feed("a", judge.Random.NextUniform(0.5, 0.95)));
            judge.Feed("gradient", "of sum w^4 / 4: the cube of the place");
            var places = new List<Tensor>();
            var answer = T.Step(w, h, Cube, rate, momentum);
            var (ahead, newH, newW) = (new double[size], new double[size], new double[size]);
            for (var i = 0; i < size; i++)
            {
                ahead[i] = w.Data[i] - momentum * h.Data[i];
                newH[i] = momentum * h.Data[i] + rate * Math.Pow(ahead[i], 3);
                newW[i] = w.Data[i] - newH[i];
            }

            judge.ExpectSame("the number of calls of gradient", places.Count, 1, "a gradient costs a pass through the network");
            judge.Expect("the place of the gradient", places[0], Tensor.Vector(ahead), "w - a h with the old h");
            judge.Expect("new h", answer.H, Tensor.Vector(newH), "a h + eta gradient(w - a h)");
            judge.Expect("new w", answer.W, Tensor.Vector(newW), "w - h with the new h");

            Tensor Cube(Tensor place)
            {
                places.Add(place.Clone());
                return place * place * place;
            }
        }
    }
}
