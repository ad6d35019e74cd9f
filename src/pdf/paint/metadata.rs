//! The packet that libraries and archives read: title, author, language and day, in XMP.

use lopdf::{Stream, dictionary};

use super::About;

/// The packet. It claims no standard.
pub fn packet(about: &About) -> Stream {
    let mut said = Vec::new();
    let words =
        [("title", "Alt", &about.title), ("creator", "Seq", &about.author), ("description", "Alt", &about.subject)];
    for (name, kind, text) in words {
        if !text.is_empty() {
            let mark = if kind == "Alt" { " xml:lang=\"x-default\"" } else { "" };
            let text = escaped(text);
            said.push(format!("<dc:{name}><rdf:{kind}><rdf:li{mark}>{text}</rdf:li></rdf:{kind}></dc:{name}>"));
        }
    }
    if !about.language.is_empty() {
        let language = escaped(&about.language);
        said.push(format!("<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"));
    }
    let day: String = about.made_on.chars().take(10).collect();
    if day.len() == 10 {
        let stamp = format!("{}T00:00:00Z", escaped(&day));
        said.push(format!("<xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>"));
    }
    let said = said.concat();
    let packet = format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">{said}\
         <xmp:CreatorTool>Stanap</xmp:CreatorTool></rdf:Description>\
         </rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>"
    );
    let kind = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    Stream::new(kind, packet.into_bytes())
}

fn escaped(text: &str) -> String {
    let plain = text.chars().filter(|letter| !letter.is_control());
    plain.collect::<String>().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
