using Course.Cnn;
using Course.Cnn.Tasks;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization;
using Course.Tensors;

namespace Homework.Tests.Chapter04.Solutions;

[Solution]
public readonly struct ColourPicturesSolution : IColourPicturesTask
{
    private const int Side = 32, Plane = Side * Side;

    public static (int Label, Tensor Picture) Read(byte[] record)
    {
        if (record.Length != 1 + 3 * Plane)
        {
            throw new ArgumentException($"A record has 3073 bytes; received {record.Length}.", nameof(record));
        }

        var picture = Tensor.Zeros([Side, Side, 3]);
        for (var c = 0; c < 3; c++)
            for (var i = 0; i < Side; i++)
                for (var j = 0; j < Side; j++)
                {
                    picture[i, j, c] = record[1 + Plane * c + Side * i + j] / 255.0;
                }

        return (record[0], picture);
    }

    public static Tensor Mirror(Tensor pictures)
    {
        var mirrored = Tensor.Zeros(pictures.Shape);
        for (var n = 0; n < pictures.Shape[0]; n++)
            for (var i = 0; i < pictures.Shape[1]; i++)
                for (var j = 0; j < pictures.Shape[2]; j++)
                    for (var c = 0; c < pictures.Shape[3]; c++)
                    {
                        mirrored[n, i, j, c] = pictures[n, i, pictures.Shape[2] - 1 - j, c];
                    }

        return mirrored;
    }

    public static Sequential<float> Create(Rng rng)
    {
        var relu = Activation<float>.Relu;
        var kernel = Window2D.Square(3, padding: 1);
        return new Sequential<float>([Side, Side, 3], rng)
            .Convolution2D(32, kernel, relu).MaxPooling2D(2)
            .Convolution2D(64, kernel, relu).MaxPooling2D(2)
            .Convolution2D(96, kernel, relu).MaxPooling2D(2)
            .Flatten()
            .Dropout(0.3)
            .Linear(128, relu)
            .Dropout(0.3)
            .Linear(10);
    }
}
