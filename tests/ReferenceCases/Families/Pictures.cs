using Course.Autograd;
using Course.Tensors;

namespace ReferenceCases.Families;

/// <summary>Between the layouts of the files, channels first, and of the engine, channels last.</summary>
internal static class Pictures
{
    /// <summary>N x C x H x W to N x H x W x C, with any number of axes behind the channels; a matrix N x C stays.</summary>
    public static Variable<double> ChannelsLast(Variable<double> x) =>
        x.Shape.Rank > 2 ? x.Transpose([0, .. Enumerable.Range(2, x.Shape.Rank - 2), 1]) : x;

    /// <summary>N x H x W x C to N x C x H x W; a matrix N x C stays.</summary>
    public static Variable<double> ChannelsFirst(Variable<double> x) =>
        x.Shape.Rank > 2 ? x.Transpose([0, -1, .. Enumerable.Range(1, x.Shape.Rank - 2)]) : x;

    /// <summary>out x in x height x width to height x width x in x out.</summary>
    public static Variable<double> Weight(Variable<double> w) => w.Transpose(2, 3, 1, 0);

    /// <summary>The window that the attributes describe; one number stands for both axes.</summary>
    public static Window2D Window(Attributes attributes, int kernelHeight, int kernelWidth)
    {
        var (stride, padding, dilation) = (Pair("stride", 1), Pair("padding", 0), Pair("dilation", 1));
        return new Window2D(new WindowAxis(kernelHeight, stride[0], padding[0], dilation[0]),
            new WindowAxis(kernelWidth, stride[1], padding[1], dilation[1]));

        int[] Pair(string name, int otherwise) => attributes.WholeNumbers(name) switch
        {
            [] => [otherwise, otherwise],
            [var both] => [both, both],
            var pair => pair,
        };
    }
}
