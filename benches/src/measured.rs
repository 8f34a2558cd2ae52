//! What a measurement says: our side, the side it is held against, and how far apart they may be.

/// How our side may relate to the other.
#[derive(Debug, Clone, Copy)]
pub enum Target {
    /// Ours divided by the other is at least this: more is better.
    AtLeast(f64),
    /// Ours divided by the other is at most this: less is better.
    AtMost(f64),
    /// Nothing is demanded; both are told.
    Told,
}

/// One side of a ratio.
#[derive(Debug, Clone)]
pub struct Side {
    name: String,
    value: f64,
    unit: &'static str,
}

impl Side {
    /// A side with what it is called, its value, and the unit of the value.
    pub fn new(name: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self { name: name.into(), value, unit }
    }

    fn text(&self) -> String {
        let Side { name, value, unit } = self;
        // Rates and counts are read as whole numbers, times need their digits.
        let digits = if *value >= 100.0 || value.fract() == 0.0 { 0 } else { 3 };
        format!("{name} {value:.digits$} {unit}")
    }
}

/// A ratio with its target. Where a bare number is demanded, the demand is the other side.
#[derive(Debug, Clone)]
pub struct Measured {
    /// What was measured.
    pub what: String,
    /// The program.
    pub ours: Side,
    /// What it is held against.
    pub other: Side,
    /// What the ratio has to be.
    pub target: Target,
}

impl Measured {
    /// Whether the target is met.
    pub fn is_met(&self) -> bool {
        match self.target {
            Target::AtLeast(least) => self.ratio() >= least,
            Target::AtMost(most) => self.ratio() <= most,
            Target::Told => true,
        }
    }

    fn ratio(&self) -> f64 {
        self.ours.value / self.other.value
    }

    /// Both sides, the ratio, and whether it is what it has to be.
    pub fn text(&self) -> String {
        let met = if self.is_met() { "met" } else { "NOT MET" };
        let target = match self.target {
            Target::AtLeast(least) => format!("target ≥ {least}: {met}"),
            Target::AtMost(most) => format!("target ≤ {most}: {met}"),
            Target::Told => "no target".to_owned(),
        };
        let (ours, other, ratio) = (self.ours.text(), self.other.text(), self.ratio());
        format!("{}\n    {ours} | {other} | ratio {ratio:.3} ({target})", self.what)
    }
}

/// The middle of some values: what neither a lucky nor an unlucky moment decides.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
