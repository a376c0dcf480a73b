using Course.Data;

namespace Course.Neuron.RealData;

/// <summary>Two digits of a data set of handwriting as the two classes of a neuron.</summary>
public static class TwoDigits
{
    /// <summary>The pictures of two digits, each a row of pixels in [0, 1].</summary>
    /// <param name="images">Pictures of all digits.</param>
    /// <param name="zero">The digit that becomes class 0.</param>
    /// <param name="one">The digit that becomes class 1.</param>
    public static Examples Of(LabelledImages images, int zero, int one)
    {
        // <two-digits>
        var labels = images.Labels.ToArray();
        var rows = Enumerable.Range(0, images.Count).Where(i => labels[i] == zero || labels[i] == one).ToArray();
        var x = Tensor.Zeros([rows.Length, images.PixelCount]);
        for (var i = 0; i < rows.Length; i++)
        {
            var picture = images.Picture(rows[i]);
            for (var pixel = 0; pixel < picture.Length; pixel++)
            {
                x[i, pixel] = picture[pixel] / 255.0;
            }
        }

        return new Examples(x, Tensor.FromArray([rows.Length], [.. rows.Select(row => labels[row] == one ? 1.0 : 0.0)]));
        // </two-digits>
    }
}
