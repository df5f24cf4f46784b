-- one text per text, as people see it; null where nothing is left
-- Letters are composed (NFC), every kind of space is a plain one, what cannot be seen is left out.
create or replace temp macro cleaned(text) as
    nullif(
        trim(
            case
                when strlen(text) = length(text) and not regexp_matches(text, '[\t\v\f]') then text
                else regexp_replace(
                    regexp_replace(
                        nfc_normalize(text),
                        '[\x{AD}\x{180E}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{2069}\x{FEFF}]',
                        '',
                        'g'
                    ),
                    '[\t\v\f\x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}]',
                    ' ',
                    'g'
                )
            end
        ),
        ''
    )
