//! The organisation that helped with the plan, at the foot of the front: its name and its logo.

use super::super::dots::Dots;
use super::super::roles::Role;
use super::super::sheet::{Drawing, Style, T9, T11};
use super::super::text::{fit, fit_whole};
use crate::outline::Front;

/// Width of the box for the logo.
const BOX: f32 = 30.0;
/// Widths for a name beside a logo, and for one without; the second where the first is too narrow.
const NAME: [[f32; 2]; 2] = [[34.0, 56.0], [60.0, 72.0]];
const GAP: f32 = 4.0;

/// Draws it at the right end of the foot and says how wide the room left of it is.
pub fn host(art: &mut Drawing, [x, y, w, h]: [f32; 4], front: &Front) -> f32 {
    let right = x + w;
    let Some(host) = &front.host else {
        return w;
    };
    let picture = host.logo.as_ref().and_then(|logo| Some((logo, Dots::read(&logo.png)?)));
    let (right, wide) = match picture {
        Some((logo, dots)) => {
            art.picture([right - BOX, y, BOX, h], &logo.media, dots);
            (right - BOX - 3.0, NAME[0])
        }
        None => (right, NAME[1]),
    };
    let tight = |leading: f32| Style { leading, ..T9 }.bold();
    let one = Style { leading: 4.5, ..T11 }.bold();
    let steps = [(one, 1), (tight(3.6), 2), (tight(3.2), 3)];
    let name = fit_whole(&host.name, wide[0], &steps).unwrap_or_else(|| fit(&host.name, wide[1], &steps));
    art.tagged(Role::Paragraph, |art| name.draw_right(art, right, y + (h - name.height()) / 2.0));
    right - name.width() - GAP - x
}
