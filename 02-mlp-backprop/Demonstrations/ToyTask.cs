using Course.Data.Toys;
using Course.Drawing;

namespace Course.Mlp.App.Demonstrations;

/// <summary>Labelled points of the plane as a network takes them and as a picture shows them.</summary>
internal static class ToyTask
{
    /// <summary>The points in float64, N x 2.</summary>
    public static Tensor Inputs(LabelledPoints points) => points.Points.To<double>();

    /// <summary>A row for each point with a 1 at its class, N x K.</summary>
    public static Tensor OneHot(LabelledPoints points, int classes) => Course.Data.OneHot.Encode([.. points.Labels], classes).To<double>();

    /// <summary>The labels 0 and 1 as a column, N x 1.</summary>
    public static Tensor Labels(LabelledPoints points) =>
        Tensor.FromArray([points.Count, 1], [.. points.Labels.Select(label => (double)label)]);

    /// <summary>The points of each class.</summary>
    public static IReadOnlyList<PointSet> PointSets(LabelledPoints points, int classes) =>
        [.. Enumerable.Range(0, classes).Select(k => new PointSet($"class {k}", points.PointsOf(k)))];
}
