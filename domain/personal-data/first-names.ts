import { foldText } from '../spelling.ts';

/** First names common in the Netherlands and Limburg: Dutch, Turkish, Arabic, Polish, Ukrainian, Eritrean. */
const NAMES = new Set(
  foldText(`
  Tim Esmee Sophie Lisa Noah Emma Julia Mila Tess Zoe Sara Sarah Nora Yara Eva Liv Lotte Saar Evi Anna Anne Anouk Sanne
  Femke Fleur Roos Iris Isa Isabel Isabella Lieke Maud Nina Noa Olivia Sofie Sofia Milou Lynn Elin Fenna Fien Vera
  Jasmijn Julie Hannah Hanna Louise Luna Loes Marieke Maaike Manon Marloes Marjolein Mariska Miranda Monique Nathalie
  Naomi Nicole Patricia Petra Priscilla Rachel Rebecca Renate Romy Samantha Sandra Saskia Sharon Silvia Simone Stephanie
  Suzanne Sylvia Tamara Tessa Vanessa Wendy Yvonne Angela Angelique Astrid Bianca Brenda Carla Carmen Chantal
  Charlotte Christa Christel Claudia Cindy Daniella Daphne Debbie Demi Denise Diana Dominique Ellen Elise Elisa Els
  Esther Eline Floor Gerda Greet Hilde Ilse Inge Ingrid Irene Jacqueline Janneke Jeanine Jennifer Jessica Johanna
  Jolanda Judith Karin Katja Kelly Kim Kimberly Kirsten Laura Leonie Linda Linsey Lieve Lindsey Lizzy Lucia Maartje Maria
  Marianne Marie Marina Marion Marlies Martine Melanie Melissa Mieke Michelle Mirjam Merel Elena Ester Amy Amber Bo Britt
  Daan Sem Lucas Luuk Levi Finn Liam Milan Bram Mees Thijs Jesse Thomas Ruben Stijn Jayden Tom Lars Luca Gijs Sven Nick
  Rick Rob Robin Robert Roy Ruud Sander Sebastiaan Stefan Stef Steven Stan Teun Ties Timo Tobias Tygo Vincent Wesley
  Willem Wim Wouter Xander Youri Alex Alexander Arjan Arno Bart Bas Ben Bjorn Boris Bob Bryan Casper Chris Christiaan
  Coen Dennis Daniel David Dirk Dylan Eric Erik Erwin Ferry Frank Frans Fred Freek Floris Geert Gerard Gert Guido Guus
  Hans Harrie Harry Henk Henri Hubert Hub Hugo Ivo Jack Jacob Jan Jasper Jeroen Jelle Jeffrey Jens Joep Johan John Jonas
  Joost Jordy Joris Jos Joshua Jules Julian Jurgen Kaj Karel Kees Kevin Klaas Koen Kyan Lennart Leon Loek Louis Luc Marc
  Marcel Marco Mark Mart Martijn Martin Mathijs Matthijs Math Maurice Max Michael Michel Michiel Mick Mike Mitchell Niek
  Niels Noud Olaf Oscar Pascal Patrick Paul Peter Pieter Pim Piet Pierre Quinten Ralf Ralph Ramon Raymond Remco Rene Rens
  Richard Rik Roel Roger Ron Ronald Ruben Sam Silvan Simon Sjaak Sjef Twan Victor Xavier
  Mohammed Mohamed Muhammed Ahmed Ahmad Ali Omar Ibrahim Youssef Yusuf Yousef Hassan Hussein Hamza Bilal Mustafa Mehmet
  Murat Emre Emir Burak Can Kemal Ismail Osman Okan Onur Serkan Tarik Volkan Khalid Karim Said Rachid Samir Abdul
  Abdullah Amir Anas Ayoub Ilias Ilyas Jamal Nabil Soufiane Zakaria Yassin Yasin Rayan
  Fatima Fatma Aisha Aicha Ayse Amina Aya Khadija Maryam Meryem Mariam Zeynep Zeyneb Elif Esra Emine Hatice Merve Busra
  Sevda Sibel Selma Samira Salma Sana Nadia Naima Leila Layla Latifa Malika Yasmin Yasmina Yasmine Hanan Hafsa Ikram
  Imane Rania Rana Nour Noor Soraya Zahra Zainab Dounia Derya Dilara Gamze Ozlem Tugba
  Piotr Pawel Krzysztof Tomasz Marcin Michal Jakub Mateusz Wojciech Andrzej Grzegorz Lukasz Kacper Dawid Adam Agnieszka
  Katarzyna Malgorzata Magdalena Joanna Aleksandra Ewa Zofia Zuzanna Karolina Natalia Monika Dorota Justyna Weronika
  Oleksandr Olena Oksana Iryna Natalya Svitlana Dmytro Andriy Yuliia Kateryna Volodymyr Tetiana
  Selam Tsegay Yonas Samuel Miriam Semhar Filmon Robel Winta Rahel Senait
  `).split(' '),
);

/** Names that are ordinary words too: at the start of a sentence their capital says nothing. */
const WORDS_TOO = new Set([
  'roos',
  'merel',
  'max',
  'fleur',
  'mark',
  'can',
  'floor',
  'hub',
  'bo',
  'mart',
  'frans',
  'said',
  'loes',
  'math',
  'hans',
]);

/** Whether a word is a first name; of 'Anne-Marie' the first part, of 'Lisas' or "Lisa's" the name itself. */
export const isFirstName = (word: string): boolean => {
  const name = foldText(word.replace(/'s$/u, '').split('-')[0] ?? '');
  return NAMES.has(name) || (name.endsWith('s') && name.length > 4 && NAMES.has(name.slice(0, -1)));
};

/** Whether a first name is an ordinary word too. */
export const isWordToo = (word: string): boolean => WORDS_TOO.has(foldText(word));
