using Course.Data.Toys;

namespace Course.Neuron;

/// <summary>Examples to learn from: the features of each, and its class.</summary>
/// <param name="X">The features, N x D: an example a row.</param>
/// <param name="T">The classes, N: 0 or 1.</param>
public sealed record Examples(Tensor X, Tensor T)
{
    /// <summary>The number of examples, N.</summary>
    public int Count => X.Shape[0];

    /// <summary>Points of the plane with their classes.</summary>
    public static Examples Of(LabelledPoints points) =>
        new(points.Points.To<double>(), Tensor.FromArray([points.Count], [.. points.Labels.Select(label => (double)label)]));

    /// <summary>The features of one example, D.</summary>
    public ReadOnlySpan<double> Features(int index) => X.Data.Slice(index * X.Shape[1], X.Shape[1]);

    /// <summary>The class of one example, 0 or 1.</summary>
    public int Class(int index) => (int)T.Data[index];

    /// <summary>The chosen examples, in that order.</summary>
    public Examples Rows(params ReadOnlySpan<int> rows) => new(X.Rows(rows), T.Rows(rows));

    /// <summary>The points of a class, as a picture shows them; for examples of two features.</summary>
    public (double X, double Y)[] PointsOf(int @class) =>
        [.. Enumerable.Range(0, Count).Where(i => Class(i) == @class).Select(i => (X[i, 0], X[i, 1]))];
}
