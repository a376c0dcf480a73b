namespace Course.Drawing;

/// <summary>Points of several classes in the plane, with lines such as a separating line over them.</summary>
public sealed class Scatter : PlanePicture
{
    /// <summary>What the horizontal axis shows; when not given, all points, rounded out to ticks.</summary>
    public Interval? XRange { get; init; }

    /// <summary>What the vertical axis shows; when not given, all points, rounded out to ticks.</summary>
    public Interval? YRange { get; init; }

    private protected override Axis HorizontalAxis => Axis.For(Points.SelectMany(set => set.Points.Select(point => point.X)), XRange);

    private protected override Axis VerticalAxis => Axis.For(Points.SelectMany(set => set.Points.Select(point => point.Y)), YRange);

    private protected override bool IsTight => XRange is not null || YRange is not null;
}
