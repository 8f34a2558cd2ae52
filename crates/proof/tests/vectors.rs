//! The published vectors of RFC 6962, as Certificate Transparency's own programs test with them: eight leaves, the
//! roots over the first one to eight of them, and some proofs.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails right there")]

use mingtong_proof::verify::{self, Head};
use mingtong_proof::{Hash, Refused, hash, tree};

const LEAVES: [&str; 8] =
    ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS: [&str; 8] = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

struct Leaves(Vec<Hash>);

impl tree::Subtrees for Leaves {
    fn subtree(&self, height: u8, index: u64) -> Option<Hash> {
        let (from, to) = ((index << height) as usize, ((index + 1) << height) as usize);
        self.0.get(from..to).map(hash::root)
    }
}

fn leaves() -> Leaves {
    Leaves(LEAVES.iter().map(|leaf| hash::leaf(&hex::decode(leaf).unwrap())).collect())
}

fn hashes(texts: &[&str]) -> Vec<Hash> {
    texts.iter().map(|text| Hash::from_slice(&hex::decode(text).unwrap()).unwrap()).collect()
}

#[test]
fn roots_are_those_of_the_vectors() {
    let source = leaves();
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(tree::root(&source, 0), Some(hashes(&[empty])[0]));
    for (size, root) in (1..).zip(hashes(&ROOTS)) {
        assert_eq!(tree::root(&source, size), Some(root), "{size}");
        assert_eq!(hash::root(&source.0[..size as usize]), root);
    }
    assert_eq!(tree::root(&source, 9), None, "a leaf is not at hand");
}

#[test]
fn proofs_of_inclusion_are_those_of_the_vectors() {
    let vectors: [(u64, u64, &[&str]); 4] = [
        (0, 1, &[]),
        (
            0,
            8,
            &[
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ],
        ),
        (
            5,
            8,
            &[
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ],
        ),
        (2, 3, &["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
    ];
    let (source, roots) = (leaves(), hashes(&ROOTS));
    for (index, size, expected) in vectors {
        let proof = tree::inclusion(&source, size, index).unwrap();
        assert_eq!(proof, hashes(expected), "{index} in {size}");
        let root = roots[size as usize - 1];
        assert_eq!(verify::inclusion(source.0[index as usize], index, size, root, &proof), Ok(()));
    }
    assert_eq!(tree::inclusion(&source, 3, 3), Err(Refused::Outside));
}

#[test]
fn proofs_of_consistency_are_those_of_the_vectors() {
    let vectors: [(u64, u64, &[&str]); 4] = [
        (1, 1, &[]),
        (
            1,
            8,
            &[
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ],
        ),
        (
            6,
            8,
            &[
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ],
        ),
        (
            2,
            5,
            &[
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ],
        ),
    ];
    let (source, roots) = (leaves(), hashes(&ROOTS));
    let head = |size: u64| Head { size, root: roots[size as usize - 1] };
    for (old, new, expected) in vectors {
        let proof = tree::consistency(&source, old, new).unwrap();
        assert_eq!(proof, hashes(expected), "{old} to {new}");
        assert_eq!(verify::consistency(head(old), head(new), &proof), Ok(()));
    }
    assert_eq!(tree::consistency(&source, 3, 2), Err(Refused::Outside));
}
