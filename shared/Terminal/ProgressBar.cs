namespace Course.Terminal;

/// <summary>A bar that fills while work goes on.</summary>
public static class ProgressBar
{
    /// <summary>The bar as text for <see cref="Screen.Rewrite"/>, in colours.</summary>
    /// <param name="share">How much is done, 0 ... 1.</param>
    /// <param name="width">The length of the bar in characters.</param>
    /// <param name="screen">Where it will be shown.</param>
    public static string Of(double share, int width, Screen screen)
    {
        var filled = (int)(Math.Clamp(share, 0, 1) * width);
        var (full, empty) = screen.HasUnicode ? ('━', '━') : ('#', '-');
        return $"[#3f9c6b]{new string(full, filled)}[/][grey37]{new string(empty, width - filled)}[/]";
    }
}
