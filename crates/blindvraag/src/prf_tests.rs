// SPDX-License-Identifier: EUPL-1.2
//! The vectors of RFC 9497, appendix A.1.2 (ristretto255-SHA512, mode VOPRF), through the calls that the protocol makes.
use super::*;

/// Hands out fixed scalars where the protocol takes random ones: the group reduces 64 bytes.
struct Vast([u8; 32]);

impl RngCore for Vast {
    fn next_u32(&mut self) -> u32 {
        unreachable!("scalars are drawn as bytes")
    }

    fn next_u64(&mut self) -> u64 {
        unreachable!("scalars are drawn as bytes")
    }

    fn fill_bytes(&mut self, doel: &mut [u8]) {
        assert_eq!(doel.len(), 64);
        doel.fill(0);
        doel[..32].copy_from_slice(&self.0);
    }

    fn try_fill_bytes(&mut self, doel: &mut [u8]) -> Result<(), rand_core::Error> {
        self.fill_bytes(doel);
        Ok(())
    }
}

impl CryptoRng for Vast {}

fn hex<const N: usize>(tekst: &str) -> [u8; N] {
    let bytes: Vec<u8> =
        (0..tekst.len()).step_by(2).map(|i| u8::from_str_radix(&tekst[i..i + 2], 16).unwrap()).collect();
    bytes.try_into().unwrap()
}

struct Vector {
    invoer: Vec<u8>,
    verblind: &'static str,
    geevalueerd: &'static str,
    bewijs: &'static str,
    uitvoer: &'static str,
}

const BLIND: &str = "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706";
const TOEVAL_VAN_HET_BEWIJS: &str = "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e";
const PUBLIEK: &str = "c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e";

fn vectoren() -> [Vector; 2] {
    [
        Vector {
            invoer: vec![0],
            verblind: "863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945",
            geevalueerd: "aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e",
            bewijs: "ddef93772692e535d1a53903db24367355cc2cc78de93b3be5a8ffcc6985dd066d4346421d17bf5117a2a1ff0fcb2a759f58\
                     a539dfbe857a40bce4cf49ec600d",
            uitvoer: "b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7da4d8527693914139caee5bd03903af43a49\
                      1351d23b430948dd50cde10d32b3c",
        },
        Vector {
            invoer: vec![0x5a; 17],
            verblind: "cc0b2a350101881d8a4cba4c80241d74fb7dcbfde4a61fde2f91443c2bf9ef0c",
            geevalueerd: "60a59a57208d48aca71e9e850d22674b611f752bed48b36f7a91b372bd7ad468",
            bewijs: "401a0da6264f8cf45bb2f5264bc31e109155600babb3cd4e5af7d181a2c9dc0a67154fabf031fd936051dec80b0b6ae29c95\
                     03493dde7393b722eafdf5a50b02",
            uitvoer: "8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60356f4610bf816f27afdd84f47719e480906\
                      d27ecd994985890e5f539e7ea74b6",
        },
    ]
}

#[test]
fn rfc_9497_a_1_2_vectors() {
    let sleutel = Sleutel::afgeleid(&[0xa3; 32], b"test key").unwrap();
    assert_eq!(sleutel.publiek(), hex(PUBLIEK));
    for v in vectoren() {
        let (blind, punt) =
            Blindering::nieuw(Zeroizing::new(v.invoer.clone()), &mut Vast(hex(BLIND))).unwrap();
        assert_eq!(punt, hex(v.verblind));
        let mut toeval = Vast(hex(TOEVAL_VAN_HET_BEWIJS));
        let (geevalueerd, bewijs) = sleutel.evalueer_blind(&punt, &mut toeval).unwrap();
        assert_eq!((geevalueerd, bewijs), (hex(v.geevalueerd), hex(v.bewijs)));
        let uitvoer = blind.ontdoe(&geevalueerd, &bewijs, &hex(PUBLIEK)).unwrap();
        assert_eq!(*uitvoer, hex(v.uitvoer));
        assert_eq!(*sleutel.evalueer(&v.invoer).unwrap(), hex(v.uitvoer), "both sides compute the same");
    }
}

/// Points that are no element in their one way of writing (RFC 9496, appendix A.2), and the identity.
#[test]
fn malformed_points_and_the_identity_are_refused() {
    let sleutel = Sleutel::afgeleid(&[1; 32], b"x").unwrap();
    for fout in [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371",
    ] {
        let punt = hex(fout);
        assert!(!is_punt(&punt) && sleutel.evalueer_blind(&punt, &mut rand_core::OsRng).is_none(), "{fout}");
    }
}
