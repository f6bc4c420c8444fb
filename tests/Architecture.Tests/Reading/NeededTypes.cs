using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Zoning.Architecture.Tests;

/// <summary>
/// The types of the same assembly that a type needs: in its bases, fields, signatures, attributes, locals and instructions.
/// </summary>
internal sealed class NeededTypes
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    private readonly PEReader _image;
    private readonly MetadataReader _types;
    private readonly HashSet<TypeDefinitionHandle> _found = [];
    private readonly SignatureTypes _signatures;

    private NeededTypes(PEReader image)
    {
        (_image, _types) = (image, image.GetMetadataReader());
        _signatures = new SignatureTypes(_found, type => _types.GetTypeSpecification(type).DecodeSignature(_signatures!, null));
    }

    /// <summary>The types that one type needs; nested types are asked on their own.</summary>
    internal static IReadOnlySet<TypeDefinitionHandle> Of(PEReader image, TypeDefinitionHandle type)
    {
        var needed = new NeededTypes(image);
        needed.Read(needed._types.GetTypeDefinition(type));
        return needed._found;
    }

    private void Read(TypeDefinition type)
    {
        Token(type.BaseType);
        Attributes(type.GetCustomAttributes());
        Constraints(type.GetGenericParameters());
        foreach (var face in type.GetInterfaceImplementations())
        {
            Token(_types.GetInterfaceImplementation(face).Interface);
        }

        foreach (var field in type.GetFields().Select(_types.GetFieldDefinition))
        {
            field.DecodeSignature(_signatures, null);
            Attributes(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties().Select(_types.GetPropertyDefinition))
        {
            Attributes(property.GetCustomAttributes());
        }

        foreach (var method in type.GetMethods().Select(_types.GetMethodDefinition))
        {
            Read(method);
        }
    }

    private void Read(MethodDefinition method)
    {
        method.DecodeSignature(_signatures, null);
        Attributes(method.GetCustomAttributes());
        Constraints(method.GetGenericParameters());
        foreach (var parameter in method.GetParameters())
        {
            Attributes(_types.GetParameter(parameter).GetCustomAttributes());
        }

        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var block = _image.GetMethodBody(method.RelativeVirtualAddress);
        if (!block.LocalSignature.IsNil)
        {
            _types.GetStandaloneSignature(block.LocalSignature).DecodeLocalSignature(_signatures, null);
        }

        foreach (var region in block.ExceptionRegions)
        {
            Token(region.CatchType);
        }

        Instructions(block.GetILReader());
    }

    private void Instructions(BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            var first = code.ReadByte();
            var operand = Operands[first == 0xFE ? 0xFE00 | code.ReadByte() : first];
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok
                or OperandType.InlineType or OperandType.InlineSig)
            {
                Token(MetadataTokens.EntityHandle(code.ReadInt32()));
            }
            else
            {
                code.Offset += Length(operand, code);
            }
        }
    }

    private static int Length(OperandType operand, BlobReader code) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * code.ReadInt32(),
        _ => 4,
    };

    private void Token(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition when !handle.IsNil:
                _found.Add((TypeDefinitionHandle)handle);
                break;
            case HandleKind.TypeSpecification:
                _types.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_signatures, null);
                break;
            case HandleKind.FieldDefinition:
                _found.Add(_types.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MethodDefinition:
                _found.Add(_types.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Token(_types.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                var method = _types.GetMethodSpecification((MethodSpecificationHandle)handle);
                method.DecodeSignature(_signatures, null);
                Token(method.Method);
                break;
            case HandleKind.StandaloneSignature:
                _types.GetStandaloneSignature((StandaloneSignatureHandle)handle).DecodeMethodSignature(_signatures, null);
                break;
        }
    }

    private void Attributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(_types.GetCustomAttribute))
        {
            Token(attribute.Constructor);
        }
    }

    private void Constraints(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(parameter => _types.GetGenericParameter(parameter).GetConstraints()))
        {
            Token(_types.GetGenericParameterConstraint(constraint).Type);
        }
    }
}
