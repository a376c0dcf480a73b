using Course.Optimization.Optimizers;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>
/// The first steps of every method on L = w^2 from w = 1, small enough to be checked by hand, in the lecture's form and in the paper's.
/// </summary>
public static class FirstStepsDemonstration
{
    private const double Rate = 0.1;
    private const double Epsilon = 0.01; // a million times the usual, so that its place is seen

    private static readonly (string Method, string Form, Func<Variable[], Optimizer<double>> Create)[] Forms =
    [
        ("SGD", "w = w - eta g", w => new Sgd<double>(w, Rate)),
        ("momentum", "lecture: h = a h + eta g", w => new Momentum<double>(w, Rate)),
        ("momentum", "usual: h = a h + g", w => new Momentum<double>(w, Rate, form: MomentumForm.RateOutside)),
        ("Nesterov", "lecture: gradient at w - a h", w => new Nesterov<double>(w, Rate)),
        ("AdaGrad", "lecture: sqrt(G + epsilon)", w => new AdaGrad<double>(w, Rate, Epsilon, EpsilonPlacement.InsideRoot)),
        ("AdaGrad", "paper: sqrt(G) + epsilon", w => new AdaGrad<double>(w, Rate, Epsilon)),
        ("AdaDelta", "paper: both roots with epsilon", w => new AdaDelta<double>(w, 1, 0.9, Epsilon)),
        ("RMSprop", "lecture: sqrt(G + epsilon)", w => new RmsProp<double>(w, Rate, 0.9, Epsilon, EpsilonPlacement.InsideRoot)),
        ("RMSprop", "usual: sqrt(G) + epsilon", w => new RmsProp<double>(w, Rate, 0.9, Epsilon)),
        ("Adam", "lecture: no hats",
            w => new Adam<double>(w, Rate, epsilon: Epsilon, biasCorrection: false, epsilonPlacement: EpsilonPlacement.InsideRoot)),
        ("Adam", "paper: hats", w => new Adam<double>(w, Rate, epsilon: Epsilon)),
        ("AdamW", "paper: and w = w - eta lambda w", w => new AdamW<double>(w, Rate, epsilon: Epsilon, weightDecay: 0.1)),
    ];

    /// <summary>Prints the first three steps of every form.</summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine($"L = w^2, so g = 2 w. From w = 1 with eta = {Rate} (AdaDelta: 1) and epsilon = {Epsilon}:");
        screen.WriteLine();
        var table = new TextTable("method", "form", TableColumn.Number("w1"), TableColumn.Number("w2"), TableColumn.Number("w3"));
        foreach (var (method, form, create) in Forms)
        {
            table.Row([method, form, .. Steps(create, 3).Select(w => $"{w:F6}")]);
        }

        screen.Write(table);
        screen.WriteLine();
        screen.WriteLine($"The two forms of momentum, when eta falls from {Rate} to {Rate / 10} after the first step:");
        screen.WriteLine();
        var falling = new TextTable("form", TableColumn.Number("w1"), TableColumn.Number("w2"), TableColumn.Number("w3"));
        foreach (var (_, form, create) in Forms.Where(form => form.Method == "momentum"))
        {
            falling.Row([form, .. Steps(create, 3, rateAfterFirst: Rate / 10).Select(w => $"{w:F6}")]);
        }

        screen.Write(falling);
    }

    /// <summary>The values of w after each step.</summary>
    private static IEnumerable<double> Steps(Func<Variable[], Optimizer<double>> create, int count, double? rateAfterFirst = null)
    {
        var w = new Variable(Tensor.Scalar(1), requiresGradient: true);
        var optimizer = create([w]);
        for (var step = 1; step <= count; step++)
        {
            optimizer.LookAhead();
            optimizer.ZeroGradient();
            w.Square().Backward();
            optimizer.Step();
            optimizer.LearningRate = rateAfterFirst ?? optimizer.LearningRate;
            yield return w.Value.Item();
        }
    }
}
